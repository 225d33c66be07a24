using PluginHost.Plugins.Library.Hashing;
using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 3: one look at the header, one decode, from which come thumbnail, preview, hashes and what the engines will see.</summary>
internal sealed class PictureDecoder(ICapabilities capabilities, ISettings<LibraryOptions> settings)
{
    public async ValueTask<Outcome<ImageInfo>> ProbeAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var request = new ProbeRequest(file.Image, settings.Current.ImageLimits);
        var probed = await CallAsync(engine => engine.ProbeAsync(request, cancellationToken));
        return new Outcome<ImageInfo>(probed.Info, probed.Refusal);
    }

    public async ValueTask<Outcome<DecodedPicture>> DecodeAsync(ReceivedFile file, EngineSet engines, CancellationToken cancellationToken)
    {
        var samples = engines.Samples.Append(ThumbHash.Sample).Append(PdqHash.Sample).Distinct().ToArray();
        var request = new DecodeRequest(file.Image, settings.Current.ImageLimits, ThumbnailRecipe.MadeAtImport, samples);
        var decoded = await CallAsync(engine => engine.DecodeAsync(request, cancellationToken));
        if (decoded.Refusal is { } refusal)
        {
            return refusal;
        }

        var pixels = samples.Zip(decoded.Samples).ToDictionary(pair => pair.First, pair => pair.Second);
        return new DecodedPicture(decoded.Info!, decoded.Outputs, pixels) { IsPreview = decoded.IsPreview, Notes = decoded.Warnings };
    }

    private async ValueTask<T> CallAsync<T>(Func<IImageEngine, ValueTask<T>> call)
    {
        try
        {
            return await capabilities.CallAsync(call);
        }
        catch (PluginFaultException fault) when (fault.CausedOutside || Essential.IsAbsence(fault))
        {
            // Without an engine no picture can be read: that is no reason to refuse them all.
            throw LibraryUnavailableException.Of(fault);
        }
    }
}
