using PluginHost.Plugins.Filters.Carrying;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>Renders what a chain makes from the original files: one decode, one encode, however many steps.</summary>
internal sealed class FileRenderer(ICapabilities capabilities, SourcePictures pictures, MetadataCarrier metadata)
{
    /// <summary>A file to be kept, which says of itself what its source does.</summary>
    public async ValueTask<Outcome<EncodedImage>> MakeAsync(ChainResult chain, ChainOutput output, OutputSpec spec, CancellationToken cancellationToken)
    {
        var (encoded, refusal) = await RenderAsync(chain, output.Image, spec, cancellationToken);
        return encoded is null ? refusal! : output.StripMetadata ? encoded : await metadata.CarryAsync(chain.Inputs[0], encoded, cancellationToken);
    }

    /// <summary>Pixels to look at.</summary>
    public async ValueTask<Outcome<EncodedImage>> RenderAsync(ChainResult chain, Image image, OutputSpec output, CancellationToken cancellationToken)
    {
        var opened = new List<OpenedFile>();
        try
        {
            foreach (var picture in chain.Inputs)
            {
                var (file, refusal) = await pictures.OpenAsync(picture.Record, cancellationToken);
                if (file is null)
                {
                    return refusal!;
                }

                opened.Add(file);
            }

            using var engine = capabilities.Rent<IImageEngine>();
            var inputs = opened.ConvertAll(file => new RenderInput { File = file.Image });
            var result = await engine.Capability.RenderAsync(new RenderRequest(image, inputs, ImageLimits.Default, output), cancellationToken);
            return result.Encoded is { } encoded ? encoded : result.Refusal ?? FilterRefusals.Broken(chain.Inputs[0].Record.Name, "the engine answered nothing.");
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }
}
