using System.Runtime.CompilerServices;
using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Space;
using PluginHost.Plugins.Files.Local.Staging;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Blobs as files. What the file system refuses becomes a refusal that names the thing, the reason and the cure.</summary>
[BlobStore(FilesLocalPlugin.Id, "Local files", Description = "Files in the library folder, readable by a person.")]
internal sealed class LocalBlobStore(LibraryRoot root, Folders folders, FreeSpace space, StagingFolder staging) : IBlobStore
{
    private readonly BlobWriter _writer = new(root, folders, staging);

    public ValueTask<StageResult> StageAsync(StageRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer(
            () => space.Check(request.ExpectedBytes) is { } refusal ? new StageResult(null, refusal) : new StageResult(staging.NewPath(), null),
            static refusal => new StageResult(null, refusal)));

    public async ValueTask<PutResult> PutAsync(PutRequest request, CancellationToken cancellationToken)
    {
        if (request.StagedPath is null == request.Bytes is null)
        {
            throw new ArgumentException($"Putting '{request.Key}' takes a staged path or bytes, one of the two.");
        }

        // Flushing takes milliseconds of waiting for the medium: not on the caller's thread.
        return await Task.Run(
            () => Answer(
                () => request.Bytes is { } bytes && space.Check(bytes.Length) is { } refusal ? new PutResult(null, refusal) : _writer.Put(request),
                refusal => new PutResult(null, refusal)),
            cancellationToken);
    }

    public ValueTask<OpenResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Length ?? 0);
        return ValueTask.FromResult(Answer(() => Open(request), refusal => new OpenResult(null, null, refusal)));
    }

    public ValueTask<BlobInfo?> StatAsync(StatRequest request, CancellationToken cancellationToken)
    {
        var file = Try(() => new FileInfo(root.PathOf(request.Key)));
        return ValueTask.FromResult(file.Exists ? BlobLister.Info(request.Key, file) : null);
    }

    public ValueTask DeleteAsync(DeleteBlobRequest request, CancellationToken cancellationToken)
    {
        Try(() =>
        {
            var path = root.PathOf(request.Key);
            if (File.Exists(path))
            {
                folders.Delete(path);
            }

            return path;
        });
        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(ListBlobsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var blob in BlobLister.List(root, request.Prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return blob;
        }

        await Task.CompletedTask;
    }

    public ValueTask<StorageUsage> MeasureAsync(MeasureRequest request, CancellationToken cancellationToken)
    {
        var writable = Answer(
            () =>
            {
                var probe = staging.NewPath();
                File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
                return space.Check(0) is null;
            },
            static _ => false);
        return ValueTask.FromResult(new StorageUsage(space.FreeBytes(), space.ReservedBytes, writable));
    }

    private OpenResult Open(OpenRequest request)
    {
        var path = root.PathOf(request.Key);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException || Directory.Exists(path))
        {
            return new OpenResult(null, null, StorageRefusals.Missing(request.Key));
        }

        // Size and content of one and the same file, even when the key is replaced in between.
        var info = new BlobInfo(request.Key, file.Length, new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle), TimeSpan.Zero)) { LocalPath = path };
        var rest = Math.Max(0, file.Length - request.Offset);
        return new OpenResult(info, new RangeStream(file, request.Offset, Math.Min(rest, request.Length ?? rest)), null);
    }

    private T Answer<T>(Func<T> work, Func<Refusal, T> refuse)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (StorageRefusals.From(exception, root.Folder) is { } refusal)
        {
            return refuse(refusal);
        }
    }

    // For the calls whose answer has no place for a refusal.
    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (StorageRefusals.From(exception, root.Folder) is { } refusal)
        {
            throw new PluginFaultException(refusal.Code, $"{refusal.Reason} {refusal.Cure}", new PluginId(FilesLocalPlugin.Id)) 
            {
                CauseText = exception.ToString(),
                CausedOutside = exception is not StorageRefusedException,
            };
        }
    }
}
