using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class ConvolveMaker : StepMaker<ConvolveOperation>
{
    private const int Most = 255;

    protected override string? Problem(ConvolveOperation step, ImageSize before) =>
        Ranges.Problem(("width", step.Width, 1, Most), ("height", step.Height, 1, Most), ("offset", step.Offset, -1_000, 1_000))
        ?? (step.Width % 2 == 0 || step.Height % 2 == 0 ? "width and height must be odd" : Tables.Problem("weights", step.Weights, step.Width * step.Height, step.Width * step.Height));

    // Alpha is taken from the picture as it was, at another height.
    protected override bool LooksBack(ConvolveOperation step) => true;

    protected override Layer Make(ConvolveOperation step, Layer before, StepContext context)
    {
        var ready = before.In(step.Space).AsFloats(context.Session);
        var matrix = context.Session.Own(Stretched(step, context.Scale));
        var image = context.Session.Run("conv", ready.Image, call => call.With("mask", matrix).With("precision", "float"));
        var offset = new Vector3((float)step.Offset);
        return ready.Over(image).Note(new LinearStep(Vector3.One, offset)).Note(new KeepAlphaStep(ready));
    }

    /// <summary>Every weight goes to the places nearest to where it lies at this scale.</summary>
    private static VipsImageHandle Stretched(ConvolveOperation step, double scale)
    {
        var (right, down) = (Reach(step.Width, scale), Reach(step.Height, scale));
        var (width, height) = ((2 * right) + 1, (2 * down) + 1);
        var weights = new double[width * height];
        for (var i = 0; i < step.Weights.Count; i++)
        {
            var x = right + (((i % step.Width) - (step.Width / 2)) * scale);
            var y = down + (((i / step.Width) - (step.Height / 2)) * scale);
            var (left, top) = (Math.Min((int)x, Math.Max(0, width - 2)), Math.Min((int)y, Math.Max(0, height - 2)));
            for (var corner = 0; corner < 4; corner++)
            {
                var (column, row) = (left + (corner & 1), top + (corner >> 1));
                var share = (1 - Math.Abs(x - column)) * (1 - Math.Abs(y - row));
                if (share > 0 && column < width && row < height)
                {
                    weights[(row * width) + column] += step.Weights[i] * share;
                }
            }
        }

        return VipsApi.ImageNewMatrix(width, height, weights, weights.Length);
    }

    private static int Reach(int edge, double scale) => (int)Math.Ceiling(edge / 2 * scale);
}
