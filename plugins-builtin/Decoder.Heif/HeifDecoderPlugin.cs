using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif;

/// <summary>HEIC through the system's libheif. Without that library it runs too, and says what is missing.</summary>
[Plugin("builtin.decoder.heif", Name = "HEIC photos (libheif)", LoadMode = PluginLoadMode.Pinned, Settings = typeof(HeifDecoderSettings),
    Description = "Reads HEIC photos with the system's libheif, or by the preview inside where there is none.")]
[Permission(Permissions.NativeCode, Reason = "HEIC photos are decoded by libheif, a native library of the system.")]
public sealed class HeifDecoderPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.Services.AddSingleton<HeifLibraryFinder>();
        builder.AddSettings(HeifDecoderJson.Default.HeifDecoderSettings).AddImageDecoder<HeifDecoder>();
    }
}
