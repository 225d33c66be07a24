using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Space;
using PluginHost.Plugins.Files.Local.Staging;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests;

/// <summary>A store over a folder of its own.</summary>
internal sealed class TestStore : IDisposable
{
    public TestStore(string? folder = null, double minFreeGb = 0)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("pluginhost-files-").FullName;
        Settings = new FixedSettings(minFreeGb);
        var root = new LibraryRoot(Folder);
        Blobs = new LocalBlobStore(root, new Folders(root.Folder), new FreeSpace(root, Settings), new StagingFolder(root));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Folder { get; }

    public FixedSettings Settings { get; }

    public LocalBlobStore Blobs { get; }

    public string[] Files => [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public static BlobKey Key(string key) => BlobKey.Parse(key);

    public ValueTask<PutResult> PutAsync(string key, byte[] bytes, bool replace = false, bool durable = true) =>
        Blobs.PutAsync(new PutRequest(Key(key)) { Bytes = bytes, Replace = replace, Durable = durable }, Token);

    public async Task<PutResult> PutStagedAsync(string key, byte[] bytes, bool replace = false)
    {
        var staged = (await Blobs.StageAsync(new StageRequest(bytes.Length), Token)).Path.ShouldNotBeNull();
        await File.WriteAllBytesAsync(staged, bytes, Token);
        return await Blobs.PutAsync(new PutRequest(Key(key)) { StagedPath = staged, Replace = replace }, Token);
    }

    public async Task<byte[]?> ReadAsync(string key, long offset = 0, long? length = null)
    {
        var opened = await Blobs.OpenAsync(new OpenRequest(Key(key), offset, length), Token);
        if (opened.Content is null)
        {
            return null;
        }

        await using var content = opened.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    public async Task<string[]> ListAsync(string prefix = "") =>
        [.. (await Blobs.ListAsync(new ListBlobsRequest(prefix), Token).ToListAsync(Token)).Select(blob => blob.Key.Value)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
