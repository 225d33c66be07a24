using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Rendering.Steps;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>How a checked description is rendered.</summary>
/// <param name="Scale">Of the result.</param>
/// <param name="Inputs">What it takes, by index.</param>
internal sealed record RenderPlan(double Scale, IReadOnlyDictionary<int, InputUse> Inputs)
{
    // The end of a scale that came from rounded sizes.
    private const double Close = 0.99;

    public static RenderPlan For(RenderRequest request)
    {
        var size = request.Image.Size;
        var target = new PixelSize(size.Width, size.Height).For(request.Output);
        var plan = At(request, Math.Min(1, (double)Math.Max(target.Width, target.Height) / size.LongEdge));

        // From a smaller copy a smaller picture is made, as large as its pixels allow.
        var share = plan.Inputs.Values.Select(use => Share(use, request.Inputs[use.Source.Index])).Append(1).Min();
        return share < Close && plan.Scale < 1 ? At(request, plan.Scale * share) : plan;
    }

    /// <summary>The first input that has fewer pixels than the plan wants.</summary>
    public int? TooSmall(RenderRequest request) => Inputs.Values.Where(use => Share(use, request.Inputs[use.Source.Index]) < Close).Select(use => (int?)use.Source.Index).FirstOrDefault();

    private static double Share(InputUse use, RenderInput input) =>
        input.Pixels is { } pixels ? Math.Min((double)pixels.Width / use.Size.Width, (double)pixels.Height / use.Size.Height) : 1;

    private static RenderPlan At(RenderRequest request, double scale)
    {
        var uses = new Dictionary<int, InputUse>();
        Collect(request.Image, scale, request.IsDraft, whole: false, uses);
        return new RenderPlan(scale, uses);
    }

    private static void Collect(Image image, double scale, bool isDraft, bool whole, Dictionary<int, InputUse> uses)
    {
        var scales = Scales.Of(image, scale, isDraft);
        // A later step asks all before it in its order.
        whole |= image.Operations.Any(step => StepMakers.Of(step).LooksBack(step));
        for (var i = 0; i < image.Operations.Count; i++)
        {
            var step = image.Operations[i];
            foreach (var nested in StepMakers.Of(step).Nested(step))
            {
                Collect(nested!, scales[i + 1], isDraft, whole, uses);
            }
        }

        if (image.Source is InputSource source)
        {
            uses[source.Index] = uses.TryGetValue(source.Index, out var before)
                ? before with { Scale = Math.Max(before.Scale, scales[0]), Whole = true }
                : new InputUse(source, scales[0], whole);
        }
    }
}
