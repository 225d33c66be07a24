using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>A temporary folder of a test's own, gone with it.</summary>
internal sealed class PictureFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("pluginhost-vips-").FullName;

    public ImageFile Add(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_path, name);
        File.WriteAllBytes(path, bytes);
        return new ImageFile(path);
    }

    public ImageFile Missing(string name) => new(Path.Combine(_path, name));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
