using PluginHost.Plugins.Library.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Brings back for engines what an import had in memory: facts from the catalogue, pixels from the original.</summary>
internal sealed class SubjectReader(ICapabilities capabilities, OriginalFiles originals, ISettings<LibraryOptions> settings)
{
    private static readonly IReadOnlyDictionary<SampleSpec, PixelBuffer> NoSamples = new Dictionary<SampleSpec, PixelBuffer>();

    public async ValueTask<SubjectBatch> ReadAsync(IReadOnlyList<PictureId> ids, SampleSpec? sample, CancellationToken cancellationToken)
    {
        var records = await capabilities.CallAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Ids = ids }, cancellationToken));
        var subjects = new List<EngineSubject>();
        var unreadable = new List<(PictureId, Refusal)>();
        foreach (var record in records.Items)
        {
            var pixels = sample is null ? new Outcome<IReadOnlyDictionary<SampleSpec, PixelBuffer>>(NoSamples, null) : await DecodeAsync(record, sample, cancellationToken);
            if (pixels.Value is { } samples)
            {
                subjects.Add(new EngineSubject(record.Id, await FactsAsync(record, cancellationToken), samples));
            }
            else
            {
                unreadable.Add((record.Id, pixels.Refusal!));
            }
        }

        return new SubjectBatch(subjects, unreadable);
    }

    private async ValueTask<Outcome<IReadOnlyDictionary<SampleSpec, PixelBuffer>>> DecodeAsync(PictureRecord record, SampleSpec sample, CancellationToken cancellationToken)
    {
        var original = await originals.OpenAsync(record.Key, cancellationToken);
        if (original.Value is not { } file)
        {
            return original.Refusal!;
        }

        using (file)
        {
            var request = new DecodeRequest(file.Image with { Name = record.Name }, settings.Current.ImageLimits, [], [sample]);
            var decoded = await capabilities.CallAsync((IImageEngine engine) => engine.DecodeAsync(request, cancellationToken));
            return decoded.Refusal is { } refusal
                ? refusal
                : new Outcome<IReadOnlyDictionary<SampleSpec, PixelBuffer>>(new Dictionary<SampleSpec, PixelBuffer> { [sample] = decoded.Samples[0] }, null);
        }
    }

    private async ValueTask<PictureFacts> FactsAsync(PictureRecord record, CancellationToken cancellationToken)
    {
        var stored = await capabilities.CallAsync((ICatalog catalog) => catalog.GetMetadataAsync(new GetMetadataRequest(record.Id), cancellationToken));
        return new PictureFacts(record.Name, record.Format, record.Width, record.Height, record.Bytes)
        {
            Id = record.Id,
            Fields = record.Fields,
            Generation = stored.Metadata?.Generation,
            Frames = record.Frames,
            HasAlpha = record.HasAlpha,
        };
    }
}
