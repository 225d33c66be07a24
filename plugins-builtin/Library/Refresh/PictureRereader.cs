using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Shows the original of one picture to all readers of metadata again.</summary>
internal sealed class PictureRereader(ICapabilities capabilities, OriginalFiles originals)
{
    private static readonly MetadataResult Nothing = new(new MetadataFields(), []);

    public async ValueTask<Outcome<MetadataReplacement>> ReadAsync(PictureRecord picture, CancellationToken cancellationToken)
    {
        var original = await originals.OpenAsync(picture.Key, cancellationToken);
        if (original.Value is not { } file)
        {
            return original.Refusal!;
        }

        using (file)
        {
            var stored = await capabilities.CallAsync((ICatalog catalog) => catalog.GetMetadataAsync(new GetMetadataRequest(picture.Id), cancellationToken));
            var before = stored.Metadata ?? Nothing;
            var request = new MetadataRequest(file.Image with { Name = picture.Name }, picture.Format);
            var now = await ReadAsync(request, cancellationToken);
            if (now.Generation is null && before.Raw.Count > 0)
            {
                // From beside the file or behind its pixels: understood anew from what was kept of it.
                now = now with { Generation = (await ReadAsync(request with { Raw = before.Raw }, cancellationToken)).Generation };
            }

            return new Outcome<MetadataReplacement>(MetadataUpdate.Of(picture.Id, before, now), null);
        }
    }

    // Other than at import a reader that fails is the picture's failure: it has its findings already, and they are better than none.
    private async ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        var results = new List<MetadataResult>();
        foreach (var reader in capabilities.List<IMetadataReader>())
        {
            using var lease = capabilities.Rent<IMetadataReader>(reader.Id);
            results.Add(await lease.Capability.ReadAsync(request, cancellationToken));
        }

        return MetadataMerge.Merge(results, modifiedAt: null);
    }
}
