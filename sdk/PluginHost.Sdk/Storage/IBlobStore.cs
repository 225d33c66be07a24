namespace PluginHost.Sdk.Storage;

/// <summary>Keeps files by key. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Thread safe. What was put durably is on the medium when the call returns: content, name and folder are flushed.
/// A put that is cut in half leaves nothing under the key. Full disks and missing blobs are refusals.
/// </remarks>
[Contract("storage.blobs", "PH6101", DescribedBy = typeof(BlobStoreAttribute), DeadlineSeconds = 300)]
public interface IBlobStore
{
    /// <summary>Gives a path for a file that will be put, on a volume from which putting is a rename. Refuses when space runs short.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<StageResult> StageAsync(StageRequest request, CancellationToken cancellationToken);

    /// <summary>Stores a staged file (which is moved) or bytes under a key.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<PutResult> PutAsync(PutRequest request, CancellationToken cancellationToken);

    /// <summary>Opens a blob or a part of it for reading. The caller disposes the stream.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<OpenResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken);

    /// <summary>Answers size and times, or nothing.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<BlobInfo?> StatAsync(StatRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a blob. Removing what is not there is fine.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask DeleteAsync(DeleteBlobRequest request, CancellationToken cancellationToken);

    /// <summary>Lists blobs by prefix in order of key.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    IAsyncEnumerable<BlobInfo> ListAsync(ListBlobsRequest request, CancellationToken cancellationToken);

    /// <summary>How much is used and free.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<StorageUsage> MeasureAsync(MeasureRequest request, CancellationToken cancellationToken);
}
