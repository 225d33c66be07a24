using PluginHost.Plugins.Decoder.Raw.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Raw.Tests;

/// <summary>A decoder as the host would build it, and short forms of what tests ask it.</summary>
internal sealed class Raw : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-raw-").FullName;

    public Raw(bool develop = false)
    {
        Finder = new RawLibraryFinder(new FixedSettings<RawDecoderSettings>(new RawDecoderSettings(develop)));
        Decoder = new RawDecoder(Finder);
    }

    public RawLibraryFinder Finder { get; }

    public RawDecoder Decoder { get; }

    public ImageFile Write(byte[] bytes, string name = "photo.raw")
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return new ImageFile(path) { Name = name };
    }

    public async Task<DecoderProbeResult> ProbeAsync(byte[] bytes, string name = "photo.raw") => await Decoder.ProbeAsync(
        new DecoderProbeRequest(Write(bytes, name), ImageLimits.Default, bytes.AsMemory(0, Math.Min(4096, bytes.Length))), TestContext.Current.CancellationToken);

    public async Task<DecodePixelsResult> DecodeAsync(byte[] bytes, int width, int height, string name = "photo.raw") =>
        await Decoder.DecodeAsync(new DecodePixelsRequest(Write(bytes, name), ImageLimits.Default, width, height), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
