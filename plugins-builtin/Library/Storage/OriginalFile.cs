using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Storage;

/// <summary>A stored file that an engine can open by path: in place, or a copy that goes when this is disposed.</summary>
internal sealed class OriginalFile(string path, bool isCopy) : IDisposable
{
    public ImageFile Image => new(path);

    public void Dispose()
    {
        if (isCopy)
        {
            File.Delete(path);
        }
    }
}
