using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Where a piece of a row lies, and what the other pictures have there.</summary>
internal readonly ref struct RowPlace(int x, int y, ReadOnlySpan<Vector4> first, ReadOnlySpan<Vector4> second)
{
    public int X => x;

    public int Y => y;

    public ReadOnlySpan<Vector4> First { get; } = first;

    public ReadOnlySpan<Vector4> Second { get; } = second;
}
