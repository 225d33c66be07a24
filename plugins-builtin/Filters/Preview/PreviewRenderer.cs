using PluginHost.Plugins.Filters.Chains;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>Renders a chain's output at the size of a screen, from decoded pixels that are as fine as the chain needs them.</summary>
/// <remarks>May cost 80 ms at 1,440 pixels once the picture is decoded; the benchmark "previews" guards it.</remarks>
internal sealed class PreviewRenderer(ICapabilities capabilities, PreviewPixels pixels, FileRenderer files)
{
    private const int JpegQuality = 85;

    /// <summary>A preview with fewer pixels than this share of what was asked for is made again of finer ones.</summary>
    private const double FineEnough = 0.8;

    /// <summary>What an engine says where its inputs have fewer pixels than the result.</summary>
    private const string OnlySmallCopy = "PH4127";

    private readonly FinenessMemory _fineness = new();

    public async ValueTask<Outcome<EncodedImage>> RenderAsync(ChainResult chain, Image image, int size, CancellationToken cancellationToken)
    {
        var output = new OutputSpec("preview", AlphaSteps.MayMake(chain.Inputs[0], image) ? ImageEncoding.Webp : ImageEncoding.Jpeg)
        {
            LongEdge = Math.Min(size, image.Size.LongEdge),
            Quality = JpegQuality,
            Effort = 0,
        };

        // A part of the picture, or one that is made smaller late, needs more than the pixels of the whole at this size.
        for (var fineness = _fineness.Of(image, size); PreviewPixels.MayKeep(chain, size, fineness); fineness *= 2)
        {
            var rendered = await RenderAsync(chain, image, output, size * fineness, cancellationToken);
            if (rendered.Value is { } encoded && Math.Max(encoded.Width, encoded.Height) >= output.LongEdge * FineEnough)
            {
                _fineness.Remember(image, size, fineness);
                return encoded;
            }

            if (rendered.Refusal is { Code: not OnlySmallCopy })
            {
                return rendered;
            }
        }

        return await files.RenderAsync(chain, image, output, cancellationToken);
    }

    private async ValueTask<Outcome<EncodedImage>> RenderAsync(ChainResult chain, Image image, OutputSpec output, int pixelSize, CancellationToken cancellationToken)
    {
        var inputs = new List<RenderInput>();
        foreach (var picture in chain.Inputs)
        {
            var (buffer, refusal) = await pixels.GetAsync(picture, pixelSize, cancellationToken);
            if (buffer is null)
            {
                return refusal!;
            }

            inputs.Add(new RenderInput { Pixels = buffer });
        }

        using var engine = capabilities.Rent<IImageEngine>();
        var result = await engine.Capability.RenderAsync(new RenderRequest(image, inputs, ImageLimits.Default, output) { IsDraft = true }, cancellationToken);
        return result.Encoded is { } encoded ? encoded : result.Refusal!;
    }
}
