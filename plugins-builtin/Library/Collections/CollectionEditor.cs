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
        ChangeAsync(null, catalogue => catalogue.CreateAsync(request, cancellationToken), origin);

    public ValueTask<CollectionResult> EditAsync(EditCollectionRequest request, string? origin, CancellationToken cancellationToken) =>
        ChangeAsync(request.Id, catalogue => catalogue.EditAsync(request, cancellationToken), origin);

    public ValueTask<CollectionResult> DeleteAsync(DeleteCollectionRequest request, string? origin, CancellationToken cancellationToken) =>
        ChangeAsync(request.Id, catalogue => catalogue.DeleteAsync(request, cancellationToken), origin);

    public async ValueTask<EditResult> ReplaceMembersAsync(ReplaceMembersRequest request, string? origin, CancellationToken cancellationToken)
    {
        var result = await capabilities.CallAsync((ICollections catalogue) => catalogue.ReplaceMembersAsync(request, cancellationToken));
        changes.Changed(result.Changed, origin);
        return result;
    }

    private async ValueTask<CollectionResult> ChangeAsync(CollectionId? id, Func<ICollections, ValueTask<CollectionResult>> change, string? origin)
    {
        var before = id is { } known ? await FindAsync(known, CancellationToken.None) : null;
        var result = await capabilities.CallAsync(change);
        if (result is { Refusal: null, Collection: { } collection })
        {
            // Written is written: who goes away now must not keep the others from seeing it.
            await collections.ReadAsync(CancellationToken.None);
            changes.Changed(result.Changed, origin);

            // Projects lose and get its pictures with it.
            var projects = collection.Projects.Concat(before?.Record.Projects ?? []).ToHashSet();
            var others = projects.Count == 0 ? [] : (await index.ListCollectionsAsync(CancellationToken.None)).Select(summary => summary.Record).Where(record => projects.Contains(record.Id));
            changes.AnnounceCollections(others.Prepend(collection), origin);
        }

        return result;
    }
}
