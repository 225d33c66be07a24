using System.Numerics;

namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>A piece of a row to make, and the pixels around it.</summary>
public readonly ref struct KernelRow
{
    private readonly RowWindow<Vector4> _window;

    /// <summary>For engines and tests.</summary>
    /// <param name="window">Rows above one another, each of <paramref name="stride"/> pixels: those of the piece with as many around it as <paramref name="reach"/> says.</param>
    /// <param name="stride">Pixels from one row of the window to the next.</param>
    /// <param name="reach">Pixels around the piece on every side.</param>
    /// <param name="output">The pixels to make.</param>
    /// <param name="x">Of the first pixel in the picture.</param>
    /// <param name="y">Of the row in the picture.</param>
    /// <param name="size">Of the picture as it is rendered.</param>
    /// <param name="scale">Pixels as rendered for one at full size; below 1 in a preview.</param>
    public KernelRow(ReadOnlySpan<Vector4> window, int stride, int reach, Span<Vector4> output, int x, int y, ImageSize size, double scale)
    {
        _window = new RowWindow<Vector4>(window, stride, reach, output.Length);
        Output = output;
        X = x;
        Y = y;
        Size = size;
        Scale = scale;
    }

    /// <summary>The pixels to make.</summary>
    public Span<Vector4> Output { get; }

    /// <summary>The pixels at the same places before.</summary>
    public ReadOnlySpan<Vector4> Input => _window.At(0, 0);

    /// <summary>Of the first pixel in the picture.</summary>
    public int X { get; }

    /// <summary>Of the row in the picture.</summary>
    public int Y { get; }

    /// <summary>Of the picture as it is rendered.</summary>
    public ImageSize Size { get; }

    /// <summary>Pixels as rendered for one at full size; below 1 in a preview.</summary>
    public double Scale { get; }

    /// <summary>How far neighbours may be: the kernel's radius at this scale, at least 1 unless it is 0.</summary>
    public int Reach => _window.Reach;

    /// <summary>The pixels so far to the right of and below those to make. The edge repeats.</summary>
    /// <param name="right">-<see cref="Reach"/> to <see cref="Reach"/>.</param>
    /// <param name="down">-<see cref="Reach"/> to <see cref="Reach"/>.</param>
    public ReadOnlySpan<Vector4> Neighbours(int right, int down) => _window.At(right, down);
}
