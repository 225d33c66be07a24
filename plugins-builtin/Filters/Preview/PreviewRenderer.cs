using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>Renders a chain's output at the size of a screen, from decoded pixels where they are fine enough.</summary>
/// <remarks>May cost 80 ms at 1,440 pixels once the picture is decoded; the benchmark "filters" guards it.</remarks>
internal sealed class PreviewRenderer(ICapabilities capabilities, PreviewPixels pixels, FileRenderer files)
{
    private const int JpegQuality = 85;

    /// <summary>A preview with fewer pixels than this share of what was asked for is made of the file instead.</summary>
    private const double FineEnough = 0.6;

    public async ValueTask<Outcome<EncodedImage>> RenderAsync(ChainResult chain, Image image, int size, CancellationToken cancellationToken)
    {
        var output = new OutputSpec("preview", MayHaveAlpha(chain, image) ? ImageEncoding.Webp : ImageEncoding.Jpeg)
        {
            LongEdge = Math.Min(size, image.Size.LongEdge),
            Quality = JpegQuality,
            Effort = 0,
        };
        var (inputs, refusal) = await PixelsAsync(chain, size, cancellationToken);
        if (inputs is null)
        {
            return refusal!;
        }

        using (var engine = capabilities.Rent<IImageEngine>())
        {
            var result = await engine.Capability.RenderAsync(new RenderRequest(image, inputs, ImageLimits.Default, output), cancellationToken);
            if (result.Encoded is { } encoded && Math.Max(encoded.Width, encoded.Height) >= output.LongEdge * FineEnough)
            {
                return encoded;
            }
        }

        // A small part of the picture has too few pixels in a copy of the whole. What else was refused is refused again.
        return await files.RenderAsync(chain, image, output, cancellationToken);
    }

    private static bool MayHaveAlpha(ChainResult chain, Image image) => chain.Inputs[0].Record.HasAlpha || AlphaSteps.MayMake(image);

    private async ValueTask<Outcome<IReadOnlyList<RenderInput>>> PixelsAsync(ChainResult chain, int size, CancellationToken cancellationToken)
    {
        var inputs = new List<RenderInput>();
        foreach (var picture in chain.Inputs)
        {
            var (buffer, refusal) = await pixels.GetAsync(picture, size, cancellationToken);
            if (buffer is null)
            {
                return refusal!;
            }

            inputs.Add(new RenderInput { Pixels = buffer });
        }

        return inputs;
    }
}
