using System.Runtime.CompilerServices;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>A folder that keeps blobs by key.</summary>
internal sealed class FakeBlobStore(string root) : IBlobStore
{
    private int _staged;

    public string Root => root;

    public string StagingFolder { get; } = Directory.CreateDirectory(Path.Combine(root, ".staging")).FullName;

    public Refusal? StageRefusal { get; set; }

    /// <summary>Refuses originals and lets thumbnails pass.</summary>
    public Refusal? PutRefusal { get; set; }

    public Exception? PutFault { get; set; }

    /// <summary>Called before something is put that can be made again.</summary>
    public Action PuttingDerived { get; set; } = static () => { };

    /// <summary>Whether files may be read in place.</summary>
    public bool IsLocal { get; set; } = true;

    public IReadOnlyList<string> Keys =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Where(key => !key.StartsWith(".staging", StringComparison.Ordinal) && !key.StartsWith(".uploads", StringComparison.Ordinal)).Order()];

    public IReadOnlyList<string> Originals => [.. Keys.Where(key => key.StartsWith("originals/", StringComparison.Ordinal))];

    public IReadOnlyList<string> Staged => Directory.GetFiles(StagingFolder);

    public ValueTask<StageResult> StageAsync(StageRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(StageRefusal is { } refusal
        ? new StageResult(null, refusal)
        : new StageResult(Path.Combine(StagingFolder, $"{Interlocked.Increment(ref _staged)}"), null));

    public async ValueTask<PutResult> PutAsync(PutRequest request, CancellationToken cancellationToken)
    {
        if (PutFault is { } fault && request.Durable)
        {
            throw fault;
        }

        if (PutRefusal is { } refusal && request.Durable)
        {
            return new PutResult(null, refusal);
        }

        if (!request.Durable)
        {
            PuttingDerived();
        }

        var path = PathOf(request.Key);
        if (File.Exists(path) && !request.Replace)
        {
            return new PutResult(null, new Refusal("PH6104", "The key is taken."));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (request.StagedPath is { } staged)
        {
            File.Move(staged, path, overwrite: true);
        }
        else
        {
            await File.WriteAllBytesAsync(path, request.Bytes!.Value, cancellationToken);
        }

        return new PutResult(Info(request.Key), null);
    }

    public ValueTask<OpenResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        if (Info(request.Key) is not { } info)
        {
            return ValueTask.FromResult(new OpenResult(null, null, new Refusal("PH6102", "There is no such blob.")));
        }

        var stream = File.OpenRead(PathOf(request.Key));
        stream.Position = request.Offset;
        return ValueTask.FromResult(new OpenResult(info, stream, null));
    }

    public ValueTask<BlobInfo?> StatAsync(StatRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Info(request.Key));

    public ValueTask DeleteAsync(DeleteBlobRequest request, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(request.Key)))
        {
            File.Delete(PathOf(request.Key));
        }

        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(ListBlobsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in Keys.Where(key => key.StartsWith(request.Prefix, StringComparison.Ordinal)))
        {
            await Task.CompletedTask;
            yield return Info(BlobKey.Parse(key))!;
        }
    }

    public ValueTask<StorageUsage> MeasureAsync(MeasureRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new StorageUsage(1L << 40, 0, StageRefusal is null));

    public string PathOf(BlobKey key) => Path.Combine(root, key.Value);

    private BlobInfo? Info(BlobKey key) => new FileInfo(PathOf(key)) is { Exists: true } file
        ? new BlobInfo(key, file.Length, file.LastWriteTimeUtc) { LocalPath = IsLocal ? file.FullName : null }
        : null;
}
