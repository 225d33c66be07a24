using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Filters.Tests.Runs;

/// <summary>The real store, with something that happens at a certain original: a volume that is full, a filter that is replaced, a host that stops.</summary>
internal sealed class WatchedStore(IBlobStore store) : IBlobStore
{
    private int _originals;

    /// <summary>Called with the number of each original before it is put; a refusal is what putting it answers.</summary>
    public Func<int, Refusal?> Before { get; set; } = static _ => null;

    /// <summary>Puts itself in the place of the library's store.</summary>
    public static WatchedStore In(FilterHouse house)
    {
        var capabilities = house.Library.Capabilities;
        using var lease = capabilities.Rent<IBlobStore>();
        var watched = new WatchedStore(lease.Capability);
        capabilities.Remove<IBlobStore>();
        capabilities.Add<IBlobStore>(watched, lease.Info);
        return watched;
    }

    public ValueTask<PutResult> PutAsync(PutRequest request, CancellationToken cancellationToken) =>
        request.Key.Value.StartsWith("originals/", StringComparison.Ordinal) && Before(Interlocked.Increment(ref _originals)) is { } refusal
            ? ValueTask.FromResult(new PutResult(null, refusal))
            : store.PutAsync(request, cancellationToken);

    public ValueTask<StageResult> StageAsync(StageRequest request, CancellationToken cancellationToken) => store.StageAsync(request, cancellationToken);

    public ValueTask<OpenResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => store.OpenAsync(request, cancellationToken);

    public ValueTask<BlobInfo?> StatAsync(StatRequest request, CancellationToken cancellationToken) => store.StatAsync(request, cancellationToken);

    public ValueTask DeleteAsync(DeleteBlobRequest request, CancellationToken cancellationToken) => store.DeleteAsync(request, cancellationToken);

    public IAsyncEnumerable<BlobInfo> ListAsync(ListBlobsRequest request, CancellationToken cancellationToken) => store.ListAsync(request, cancellationToken);

    public ValueTask<StorageUsage> MeasureAsync(MeasureRequest request, CancellationToken cancellationToken) => store.MeasureAsync(request, cancellationToken);
}
