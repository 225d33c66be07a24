using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>Reads, scales and writes pictures with libvips.</summary>
[Plugin(PluginName, Name = "Pictures (libvips)", LoadMode = PluginLoadMode.Pinned)]
[Permission(Permissions.NativeCode, Reason = "Pictures are decoded and encoded by libvips, a native library.")]
public sealed class ImagingVipsPlugin : IPlugin
{
    internal const string PluginName = "builtin.imaging.vips";

    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder.AddImageEngine<VipsImageEngine>();

    /// <summary>Loads libvips now, so that a machine it does not run on fails the plugin's start and not the first picture.</summary>
    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        VipsLibrary.EnsureStarted();
        return ValueTask.CompletedTask;
    }
}
