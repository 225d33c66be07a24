using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Bits of a PNG, read from its first columns without decoding the rest.</summary>
/// <remarks>
/// No filter of PNG looks to the right: the first columns can be had from the first bytes of each row. The mark needs 152 rows at most, so a picture without one
/// costs a fraction of a millisecond.
/// </remarks>
internal sealed class PngBitPlane(IByteSource source, PngShape shape) : IBitPlane
{
    private const int MostColumnBytes = 64 << 20;

    private int BitsPerPixel => shape.HasAlpha ? 1 : 3;

    public long Count => (long)shape.Width * shape.Height * BitsPerPixel;

    public bool TryRead(long firstBit, Span<byte> target)
    {
        var pixels = (firstBit + (8L * target.Length) + BitsPerPixel - 1) / BitsPerPixel;
        var columns = (int)Math.Min(shape.Width, (pixels + shape.Height - 1) / shape.Height);
        var rows = (int)Math.Min(shape.Height, columns == 1 ? pixels : shape.Height);
        if ((long)columns * shape.PixelBytes * rows > MostColumnBytes || PngColumns.Read(source, shape, columns, rows) is not { } bytes)
        {
            return false;
        }

        // Fewer rows than the picture has are read of the first column only, where they are all that matter.
        return new ColumnBits(bytes, columns * shape.PixelBytes, shape.PixelBytes, columns, rows, shape.HasAlpha ? shape.PixelBytes - 1 : -1).TryRead(firstBit, target);
    }
}
