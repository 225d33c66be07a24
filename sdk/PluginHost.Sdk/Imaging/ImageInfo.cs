namespace PluginHost.Sdk.Imaging;

/// <summary>What the header of a picture file says.</summary>
/// <param name="Format">Short lower-case name by content: <c>jpeg png webp gif tiff avif heic jxl jp2 bmp ..</c>.</param>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Extension">Usual extension without the dot.</param>
/// <param name="Width">Pixels after orientation is applied.</param>
/// <param name="Height">Pixels of one frame after orientation is applied.</param>
public sealed record ImageInfo(string Format, string MediaType, string Extension, int Width, int Height)
{
    /// <summary>EXIF orientation 1 to 8; 1 where there is none.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Frames or pages; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether it plays.</summary>
    public bool Animated { get; init; }

    /// <summary>Whether it has transparency.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Bits of one channel: 1, 2, 4, 8, 16, 32.</summary>
    public int BitsPerChannel { get; init; } = 8;

    /// <summary>Whether a colour profile is embedded.</summary>
    public bool HasColourProfile { get; init; }
}
