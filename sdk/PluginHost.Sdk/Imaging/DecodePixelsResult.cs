namespace PluginHost.Sdk.Imaging;

/// <summary>A decoded picture, or a JPEG found in the file, or why there is neither. Exactly one of pixels, JPEG and refusal is set.</summary>
/// <param name="Refusal">Why there is nothing.</param>
public sealed record DecodePixelsResult(Refusal? Refusal)
{
    /// <summary>The pixels of the first frame, in the colours of <see cref="ColourProfile"/>: RGB, RGBA or grey.</summary>
    public PixelBuffer? Pixels { get; init; }

    /// <summary>A whole JPEG file that the engine decodes in place of pixels. What it says of its own orientation is ignored.</summary>
    public ReadOnlyMemory<byte>? Jpeg { get; init; }

    /// <summary>EXIF orientation 1 to 8 that is left to apply to pixels or JPEG; 1 where they are upright.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>ICC profile of the pixels; empty for sRGB. A JPEG carries its own.</summary>
    public ReadOnlyMemory<byte> ColourProfile { get; init; }

    /// <summary>Set where the picture has more pixels than could be given, and fewer were given than asked for.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What people should know of the result: a preview that stands in, and what to do about it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
