using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Memberships;

/// <summary>Brings the collections from the catalogue into the index: at the start, and after each change of one.</summary>
internal sealed class CollectionReader(ICapabilities capabilities, InMemoryPictureIndex index)
{
    // One at a time, so that what was read last is what was written last.
    private readonly SemaphoreSlim _turn = new(1);

    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // A catalogue may keep none.
            using var lease = capabilities.TryRent<ICollections>();
            var records = lease is null ? [] : (await lease.Capability.ListAsync(new ListCollectionsRequest(), cancellationToken)).Items;
            index.Apply(new CollectionTable(records));
        }
        finally
        {
            _turn.Release();
        }
    }
}
