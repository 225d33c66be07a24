namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Bits of pixels in rows, one byte a channel.</summary>
/// <param name="rows">The rows, at least <paramref name="columns"/> pixels each.</param>
/// <param name="rowBytes">From one row to the next.</param>
/// <param name="pixelBytes">From one pixel to the next.</param>
/// <param name="columns">How many columns are there.</param>
/// <param name="height">How many rows are there.</param>
/// <param name="alpha">Which byte holds alpha; below 0 the bits are those of red, green and blue in turn.</param>
internal sealed class ColumnBits(ReadOnlyMemory<byte> rows, int rowBytes, int pixelBytes, int columns, int height, int alpha) : IBitPlane
{
    private readonly int _bitsPerPixel = alpha < 0 ? 3 : 1;

    public long Count => (long)columns * height * _bitsPerPixel;

    public bool TryRead(long firstBit, Span<byte> target)
    {
        if (firstBit + (8L * target.Length) > Count)
        {
            return false;
        }

        var bytes = rows.Span;
        for (var i = 0; i < target.Length; i++)
        {
            var value = 0;
            for (var bit = 0; bit < 8; bit++, firstBit++)
            {
                var (pixel, channel) = (firstBit / _bitsPerPixel, (int)(firstBit % _bitsPerPixel));
                var (column, row) = (int.CreateChecked(pixel / height), int.CreateChecked(pixel % height));
                value = (value << 1) | (bytes[(row * rowBytes) + (column * pixelBytes) + (alpha < 0 ? channel : alpha)] & 1);
            }

            target[i] = (byte)value;
        }

        return true;
    }
}
