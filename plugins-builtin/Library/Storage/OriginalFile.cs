using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Storage;

/// <summary>A stored file that an engine can open by path: in place, or a copy that goes when this is disposed.</summary>
internal sealed class OriginalFile(string path, bool isCopy) : IDisposable
{
    /// <summary>What people call it, for messages.</summary>
    public string? Name { get; init; }

    public ImageFile Image => new(path) { Name = Name };

    /// <summary>The same file under a name. Takes the place of this one.</summary>
    public OriginalFile Named(string name) => new(path, isCopy) { Name = name };

    public void Dispose()
    {
        if (isCopy)
        {
            File.Delete(path);
        }
    }
}
