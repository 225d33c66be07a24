using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace Acme.Studio;

/// <summary>Keeps each value in a file, named by its key in hexadecimal: no key is a path. Below the host's own store, which goes first.</summary>
[KeyValueStore("acme.studio", "Acme.Studio", Description = "Small values in files.", Priority = -10)]
internal sealed class AcmeStudioValues(IPluginContext context) : IKeyValueStore
{
    public async ValueTask<ValueResult> GetAsync(GetValueRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(request.Namespace, request.Key);
        return new ValueResult(File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : default(ReadOnlyMemory<byte>?));
    }

    public async ValueTask SetAsync(SetValueRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(request.Namespace, request.Key);
        if (request.Value is not { } value)
        {
            File.Delete(path);
            return;
        }

        // Written beside and renamed: a crash leaves the old value or the new one, and the name is shorter than any key's.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}");
        await using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
        {
            await stream.WriteAsync(value, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    public ValueTask<ValueKeys> ListAsync(ListValuesRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = FolderOf(request.Namespace);
        var keys = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.value", SearchOption.AllDirectories).Select(path => KeyOf(Path.GetRelativePath(folder, path))).Where(key => key.StartsWith(request.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return ValueTask.FromResult(new ValueKeys([.. keys]));
    }

    private const int NameLength = 100;

    private string FolderOf(string space) => Path.Combine(context.DataFolder, Hex(space));

    // Names of files have at most 255 bytes on most systems, and a key of 200 letters in hexadecimal has more: it goes over several folders.
    private string PathOf(string space, string key) => Path.Combine([FolderOf(space), .. Hex(key).Chunk(NameLength).Select(part => new string(part))]) + ".value";

    private static string KeyOf(string path) => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(path[..^".value".Length].Replace(Path.DirectorySeparatorChar.ToString(), "", StringComparison.Ordinal)));

    private static string Hex(string text) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text));
}
