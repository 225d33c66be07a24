using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>The transfer curve of sRGB (IEC 61966-2-1), one way or the other; its straight part goes on below black.</summary>
internal sealed class TransferStep : RowStep
{
    private const float Slope = 12.92f, Offset = 0.055f, Exponent = 2.4f, SrgbKnee = 0.04045f, LinearKnee = 0.0031308f;

    private readonly bool _toLinear;

    private TransferStep(bool toLinear) => _toLinear = toLinear;

    public static TransferStep ToLinear { get; } = new(true);

    public static TransferStep ToSrgb { get; } = new(false);

    public override bool IsByChannel => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var alpha = row[x].W;
            var value = row[x].AsVector128();
            row[x] = (_toLinear ? Linear(value) : Srgb(value)).AsVector4() with { W = alpha };
        }
    }

    private static Vector128<float> Linear(Vector128<float> value)
    {
        var curved = Vector128.Exp(Vector128.Log((Vector128.Max(value, Vector128.Create(SrgbKnee)) + Vector128.Create(Offset)) / (1 + Offset)) * Exponent);
        return Vector128.ConditionalSelect(Vector128.LessThanOrEqual(value, Vector128.Create(SrgbKnee)), value / Slope, curved);
    }

    private static Vector128<float> Srgb(Vector128<float> value)
    {
        var curved = (Vector128.Exp(Vector128.Log(Vector128.Max(value, Vector128.Create(LinearKnee))) / Exponent) * (1 + Offset)) - Vector128.Create(Offset);
        return Vector128.ConditionalSelect(Vector128.LessThanOrEqual(value, Vector128.Create(LinearKnee)), value * Slope, curved);
    }
}
