using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>A file of ours that may become an original. Deleted when disposed, unless it was moved into the store or is kept for another attempt.</summary>
internal sealed class ReceivedFile(string path, long bytes, ContentHash hash) : IDisposable
{
    private bool _kept;

    public string Path => path;

    public long Bytes => bytes;

    public ContentHash Hash => hash;

    /// <summary>The only copy there is: it came by upload or out of an archive, not from a file that stays where it is.</summary>
    public bool IsOnlyCopy { get; init; }

    /// <summary>Runs after the file is gone from its place.</summary>
    public Action? Gone { get; init; }

    /// <summary>Original name, for messages: the file has one of ours.</summary>
    public string? Name { get; init; }

    public ImageFile Image => new(path) { Name = Name };

    /// <summary>The import stops here and will go on later: the only copy stays.</summary>
    public void Keep() => _kept = IsOnlyCopy;

    public void Dispose()
    {
        if (_kept)
        {
            return;
        }

        // Where the file was moved on, another worker may have tidied its folder away already.
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        Gone?.Invoke();
    }
}
