using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Collections;

/// <summary>Changes collections: the catalogue first, then index and events.</summary>
internal sealed class CollectionEditor(ICapabilities capabilities, IPictureIndex index, CollectionReader collections, LibraryChanges changes)
{
    public async ValueTask<CollectionSummary?> FindAsync(CollectionId id, CancellationToken cancellationToken) =>
        (await index.ListCollectionsAsync(cancellationToken)).FirstOrDefault(summary => summary.Record.Id == id);

    public ValueTask<CollectionResult> CreateAsync(CreateCollectionRequest request, string? origin, CancellationToken cancellationToken) =>
        ChangeAsync(catalogue => catalogue.CreateAsync(request, cancellationToken), origin);

    public ValueTask<CollectionResult> EditAsync(EditCollectionRequest request, string? origin, CancellationToken cancellationToken) =>
        ChangeAsync(catalogue => catalogue.EditAsync(request, cancellationToken), origin);

    public ValueTask<CollectionResult> DeleteAsync(DeleteCollectionRequest request, string? origin, CancellationToken cancellationToken) =>
        ChangeAsync(catalogue => catalogue.DeleteAsync(request, cancellationToken), origin);

    public async ValueTask<EditResult> ReplaceMembersAsync(ReplaceMembersRequest request, string? origin, CancellationToken cancellationToken)
    {
        var result = await capabilities.CallAsync((ICollections catalogue) => catalogue.ReplaceMembersAsync(request, cancellationToken));
        changes.Changed(result.Changed, origin);
        return result;
    }

    private async ValueTask<CollectionResult> ChangeAsync(Func<ICollections, ValueTask<CollectionResult>> change, string? origin)
    {
        var result = await capabilities.CallAsync(change);
        if (result is { Refusal: null, Collection: { } collection })
        {
            // Written is written: who goes away now must not keep the others from seeing it.
            await collections.ReadAsync(CancellationToken.None);
            changes.Changed(result.Changed, origin);
            changes.AnnounceCollections([collection], origin);
        }

        return result;
    }
}
