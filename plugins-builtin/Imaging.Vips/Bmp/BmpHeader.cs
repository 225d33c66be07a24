using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>A header that holds together: its parts fit each other, though the file may still end early.</summary>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
/// <param name="BitsPerPixel">1, 2, 4, 8, 16, 24 or 32.</param>
/// <param name="Compression">One that is decoded here.</param>
internal sealed record BmpHeader(int Width, int Height, int BitsPerPixel, BmpCompression Compression)
{
    /// <summary>Whether the first row of the file is the top one.</summary>
    public required bool TopDown { get; init; }

    /// <summary>Where the pixels begin in the file.</summary>
    public required uint DataOffset { get; init; }

    /// <summary>Where the palette begins in the file.</summary>
    public required int PaletteOffset { get; init; }

    /// <summary>At most as many as the bits can tell apart; 0 without a palette.</summary>
    public required int PaletteEntries { get; init; }

    /// <summary>Bytes of one colour of the palette: 3 in the oldest headers, else 4.</summary>
    public required int PaletteEntryLength { get; init; }

    /// <summary>Of pixels with 16 and 32 bits.</summary>
    public required BmpMasks Masks { get; init; }

    public bool IsRunLength => Compression is BmpCompression.Rle4 or BmpCompression.Rle8;

    public bool HasAlpha => Masks.Alpha != 0;

    /// <summary>Channels of the decoded picture.</summary>
    public int Bands => HasAlpha ? 4 : 3;

    /// <summary>Bytes of a row in the file where it is stored as it is: full words of four bytes.</summary>
    public long StoredRowLength => (((long)Width * BitsPerPixel) + 31) / 32 * 4;

    public ImageInfo ToInfo() => new(PictureFormats.Bmp.Name, PictureFormats.Bmp.MediaType, PictureFormats.Bmp.Extension, Width, Height)
    {
        HasAlpha = HasAlpha,
        BitsPerChannel = Masks.WidestChannel > 8 ? 16 : 8,
    };
}
