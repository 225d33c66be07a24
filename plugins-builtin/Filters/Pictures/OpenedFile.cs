using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Pictures;

/// <summary>An original that an engine can open by path: in place, or a copy that goes when this is disposed.</summary>
internal sealed class OpenedFile(ImageFile image, bool isCopy) : IDisposable
{
    public ImageFile Image => image;

    public void Dispose()
    {
        if (isCopy)
        {
            File.Delete(image.Path);
        }
    }
}
