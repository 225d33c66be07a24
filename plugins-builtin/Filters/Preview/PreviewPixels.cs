using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>Pictures decoded at the size of a screen, kept while somebody tries filters on them.</summary>
internal sealed class PreviewPixels(ICapabilities capabilities, SourcePictures pictures, IPluginContext context, ISettings<FiltersOptions> settings)
{
    /// <summary>Larger pictures than this are not kept whole.</summary>
    private const long MaxPixels = 24_000_000;

    private readonly PixelCache _cache = new();

    /// <summary>Whether finer pixels would be any, and few enough to keep.</summary>
    public static bool MayKeep(ChainResult chain, int size, int fineness)
    {
        var record = chain.Inputs[0].Record;
        var longEdge = Math.Max(record.Width, record.Height);
        var share = Math.Min(1, (double)size * fineness / longEdge);
        return (fineness == 1 || (long)size * fineness < 2L * longEdge) && share * share * record.Width * record.Height <= MaxPixels;
    }

    /// <summary>Who stops waiting does not stop the decoding: the next position of the slider asks for the same.</summary>
    public async ValueTask<Outcome<PixelBuffer>> GetAsync(SourcePicture picture, int size, CancellationToken cancellationToken) =>
        await _cache.GetOrAdd(picture.Record.Hash, size, settings.Current.PreviewCacheBytes, () => DecodeAsync(picture, size, context.Stopping)).WaitAsync(cancellationToken);

    private async Task<Outcome<PixelBuffer>> DecodeAsync(SourcePicture picture, int size, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var (file, refusal) = await pictures.OpenAsync(picture.Record, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        using (file)
        {
            using var engine = capabilities.Rent<IImageEngine>();
            var sample = new SampleSpec(size, size) { Channels = picture.Record.HasAlpha ? SampleChannels.Rgba : SampleChannels.Rgb };
            var decoded = await engine.Capability.DecodeAsync(new DecodeRequest(file.Image, ImageLimits.Default, [], [sample]), cancellationToken);
            return decoded.Samples is [var pixels] ? pixels with { Data = pixels.Data.ToArray() } : decoded.Refusal ?? FilterRefusals.Broken(picture.Record.Name, "the engine gave no pixels.");
        }
    }
}
