using PluginHost.Sdk.Storage;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>A store that takes nothing more.</summary>
internal sealed class FullBlobStore : IBlobStore
{
    public ValueTask<StorageUsage> MeasureAsync(MeasureRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new StorageUsage(0, 1, Writable: false));

    public ValueTask<StageResult> StageAsync(StageRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<PutResult> PutAsync(PutRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<OpenResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<BlobInfo?> StatAsync(StatRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DeleteAsync(DeleteBlobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<BlobInfo> ListAsync(ListBlobsRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
