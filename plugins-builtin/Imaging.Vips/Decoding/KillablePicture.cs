using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Decoding;

/// <summary>A picture whose decoding stops when its token is cancelled: everything that reads from its first step then fails.</summary>
internal sealed class KillablePicture : IDisposable
{
    private readonly VipsImageHandle _loaded;
    private readonly CancellationTokenRegistration _registration;

    public KillablePicture(VipsImageHandle loaded, CancellationToken cancellationToken)
    {
        _loaded = loaded;
        Picture = new VipsPipeline(loaded.Share());
        _registration = cancellationToken.UnsafeRegister(static state => VipsApi.ImageSetKill((VipsImageHandle)state!, true), loaded);
    }

    public VipsPipeline Picture { get; }

    public void Dispose()
    {
        // Waits for a kill that is under way, so that it never meets a freed picture.
        _registration.Dispose();
        Picture.Dispose();
        _loaded.Dispose();
    }
}
