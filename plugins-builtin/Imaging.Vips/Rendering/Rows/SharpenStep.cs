using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Adds to every channel what a blur took from lightness, less what is left alone.</summary>
internal sealed class SharpenStep(Layer blurred, float amount, float threshold) : RowStep
{
    public override IReadOnlyList<Layer> Others { get; } = [blurred];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var taken = Luma.Of(row[x]) - Luma.Of(place.First[x]);
            var counted = MathF.CopySign(Math.Max(0, MathF.Abs(taken) - threshold), taken) * amount;
            row[x] += new Vector4(counted, counted, counted, 0);
        }
    }
}
