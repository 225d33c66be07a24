using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>At which scale each step of a description works.</summary>
internal static class Scales
{
    /// <summary>The scale before every step and, last, after all: small enough to be fast, large enough that no step has to make up pixels.</summary>
    /// <param name="image">The description.</param>
    /// <param name="after">The scale of the result.</param>
    /// <param name="isDraft">Steps before one that makes the picture smaller see it as small already.</param>
    public static double[] Of(Image image, double after, bool isDraft)
    {
        var sizes = new List<ImageSize> { image.Source.Extent };
        foreach (var step in image.Operations)
        {
            sizes.Add(step.SizeAfter(sizes[^1]));
        }

        var scales = new double[sizes.Count];
        scales[^1] = after;
        for (var i = image.Operations.Count - 1; i >= 0; i--)
        {
            if (image.Operations[i] is not ResizeOperation resize)
            {
                scales[i] = scales[i + 1];
                continue;
            }

            // Averaging first is another picture where values were changed before, and by any kernel but the one that inputs are brought to a size with.
            var early = isDraft ? resize.Kernel is not (ResizeKernel.Nearest or ResizeKernel.Mean) : resize.Kernel == ResizeKernel.Lanczos3 && image.Operations.Take(i).All(IsPlace);
            var least = early ? 0 : after;
            scales[i] = Math.Min(1, Math.Max(least, scales[i + 1] * Growth(sizes[i], sizes[i + 1])));
        }

        return scales;
    }

    private static bool IsPlace(ImageOperation step) => step is CropOperation or TurnOperation or FlipOperation or ResizeOperation { Kernel: ResizeKernel.Lanczos3 };

    private static double Growth(ImageSize before, ImageSize after) => Math.Max((double)after.Width / before.Width, (double)after.Height / before.Height);
}
