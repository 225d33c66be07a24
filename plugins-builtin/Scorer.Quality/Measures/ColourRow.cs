namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>One row of pixels, a span for each channel: three bytes a pixel would keep vector units idle.</summary>
internal readonly ref struct ColourRow
{
    private ColourRow(Span<int> r, Span<int> g, Span<int> b)
    {
        R = r;
        G = g;
        B = b;
    }

    public ReadOnlySpan<int> R { get; }

    public ReadOnlySpan<int> G { get; }

    public ReadOnlySpan<int> B { get; }

    /// <summary>Splits interleaved pixels into <paramref name="buffer"/>, which holds three numbers for each.</summary>
    public static ColourRow Split(ReadOnlySpan<byte> rgb, Span<int> buffer)
    {
        var width = rgb.Length / 3;
        Span<int> r = buffer[..width], g = buffer.Slice(width, width), b = buffer.Slice(2 * width, width);
        for (int x = 0, i = 0; x < r.Length && i + 2 < rgb.Length; x++, i += 3)
        {
            r[x] = rgb[i];
            g[x] = rgb[i + 1];
            b[x] = rgb[i + 2];
        }

        return new ColourRow(r, g, b);
    }
}
