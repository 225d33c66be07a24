using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Decoder.Raw.Native;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Raw;

/// <summary>Raw files by the JPEG they carry; by LibRaw where that is too small and the system has it.</summary>
[Plugin("builtin.decoder.raw", Name = "Raw files of cameras", LoadMode = PluginLoadMode.Pinned, Settings = typeof(RawDecoderSettings),
    Description = "Reads cameras' raw files by the JPEG they carry, or developed by the system's LibRaw.")]
[Permission(Permissions.NativeCode, Reason = "Where the system has LibRaw, raw files without a large preview are developed by it.")]
public sealed class RawDecoderPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.Services.AddSingleton<RawLibraryFinder>();
        builder.AddSettings(RawDecoderJson.Default.RawDecoderSettings).AddImageDecoder<RawDecoder>();
    }
}
