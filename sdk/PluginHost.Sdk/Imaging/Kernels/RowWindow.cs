namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>Rows above one another: those of a piece of a row, with as many pixels around it as a kernel may look at.</summary>
internal readonly ref struct RowWindow<TPixel>(ReadOnlySpan<TPixel> pixels, int stride, int reach, int length)
{
    private readonly ReadOnlySpan<TPixel> _pixels = pixels;

    public int Reach => reach;

    public ReadOnlySpan<TPixel> At(int right, int down)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(right), reach);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(down), reach);
        return _pixels.Slice(((reach + down) * stride) + reach + right, length);
    }
}
