namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Turns indexes into colours.</summary>
internal static class IndexedRow
{
    /// <summary>Indexes of a byte each.</summary>
    public static void ToRgb(ReadOnlySpan<byte> indexes, BmpPalette palette, Span<byte> target)
    {
        for (var (x, to) = (0, 0); to < target.Length; x++, to += 3)
        {
            (target[to], target[to + 1], target[to + 2]) = palette[indexes[x]];
        }
    }

    /// <summary>Indexes of 1, 2 or 4 bits, the leftmost in the highest bits.</summary>
    public static void ToRgb(ReadOnlySpan<byte> packed, int bits, BmpPalette palette, Span<byte> target)
    {
        var (perByte, mask) = (8 / bits, (1 << bits) - 1);
        for (var (x, to) = (0, 0); to < target.Length; x++, to += 3)
        {
            var index = packed[x / perByte] >> (8 - bits - (x % perByte * bits));
            (target[to], target[to + 1], target[to + 2]) = palette[(byte)(index & mask)];
        }
    }
}
