using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Snapshots;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>
/// Makes the index: from the snapshot on disk and what changed since, or from the whole catalogue where there is no snapshot that fits.
/// Budget at 1,000,000 pictures: a second, or some seconds (benchmark <c>start</c>).
/// </summary>
internal sealed class IndexBuilder(ICapabilities capabilities, InMemoryPictureIndex index, SnapshotStore store, WordLoader words, CollectionReader collections)
{
    /// <summary>Where in the catalogue's history the index surely is; nothing where the catalogue has no history.</summary>
    public CatalogPosition? Position { get; private set; }

    /// <summary>How many pictures were read to come from the snapshot to here.</summary>
    public int Behind { get; private set; }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ICatalog>();
        var catalog = lease.Capability;

        await collections.ReadAsync(cancellationToken);

        // Asked before any picture is read: what changes meanwhile is read again rather than missed.
        var now = (await catalog.ReadChangesAsync(new ReadChangesRequest(null), cancellationToken)).Now;
        var snapshot = now is null ? null : await TryCatchUpAsync(catalog, cancellationToken);
        if (snapshot is null)
        {
            snapshot = await BuildAsync(catalog, cancellationToken);
            (Position, Behind) = (now, snapshot.Count);
        }

        await words.LoadAsync(snapshot.Data, cancellationToken);
        index.Begin(snapshot);
    }

    /// <summary>Reads again what changed since the last time. Answers false where that cannot be told.</summary>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ICatalog>();
        var changes = await lease.Capability.ReadChangesAsync(new ReadChangesRequest(Position), cancellationToken);
        if (Position is null || changes is not { Now: { } now, Changed: { } changed })
        {
            return false;
        }

        await foreach (var (records, missing) in ChangedPictures.ReadAsync(lease.Capability, changed, cancellationToken))
        {
            index.Apply(records, []);
            index.Remove(missing);
        }

        Position = now;
        return true;
    }

    private async Task<IndexSnapshot?> TryCatchUpAsync(ICatalog catalog, CancellationToken cancellationToken)
    {
        if (store.TryRead() is not var (snapshot, position))
        {
            return null;
        }

        var changes = await catalog.ReadChangesAsync(new ReadChangesRequest(position), cancellationToken);
        if (changes is not { Now: { } now, Changed: { } changed })
        {
            store.LogThrownAway("the catalogue has another history");
            return null;
        }

        var writer = new IndexWriter(snapshot.Data);
        await foreach (var (records, missing) in ChangedPictures.ReadAsync(catalog, changed, cancellationToken))
        {
            writer.Write(records);
            writer.Remove(missing);
        }

        (Position, Behind) = (now, changed.Count);
        return snapshot.Next(writer);
    }

    private static async Task<IndexSnapshot> BuildAsync(ICatalog catalog, CancellationToken cancellationToken)
    {
        var writer = new IndexWriter(new IndexData(0, new PositionMap()));
        await foreach (var records in ReadAhead.Batches(catalog.ScanAsync(new ScanRequest(default), cancellationToken), cancellationToken))
        {
            writer.Write(records);
        }

        var data = writer.Finish();
        var orders = new OrderCache();
        orders.Complete(data);
        return new IndexSnapshot(data, orders);
    }
}
