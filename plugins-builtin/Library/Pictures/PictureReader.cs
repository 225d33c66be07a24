using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>Reads pictures from the catalogue.</summary>
internal sealed class PictureReader(ICapabilities capabilities)
{
    /// <summary>In the order of the ids; vanished ones are left out.</summary>
    public async ValueTask<IReadOnlyList<PictureRecord>> ReadAsync(IReadOnlyList<PictureId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : (await capabilities.CallAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Ids = ids }, cancellationToken))).Items;

    public async ValueTask<PictureRecord?> FindAsync(PictureId id, CancellationToken cancellationToken) => (await ReadAsync([id], cancellationToken)).FirstOrDefault();

    public async ValueTask<MetadataResult?> ReadMetadataAsync(PictureId id, CancellationToken cancellationToken) =>
        (await capabilities.CallAsync((ICatalog catalog) => catalog.GetMetadataAsync(new GetMetadataRequest(id), cancellationToken))).Metadata;

    public async ValueTask<IReadOnlyList<EngineCaption>> ReadCaptionsAsync(PictureId id, CancellationToken cancellationToken) =>
        (await capabilities.CallAsync((ICatalog catalog) => catalog.GetCaptionsAsync(new GetCaptionsRequest(id), cancellationToken))).Items;

    public async ValueTask<PictureOrigin?> ReadOriginAsync(PictureId id, CancellationToken cancellationToken) =>
        (await capabilities.CallAsync((ICatalog catalog) => catalog.GetRecipeAsync(new GetRecipeRequest(id), cancellationToken))).Origin;
}
