using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>A decoder as the host would build it, and short forms of what tests ask it.</summary>
internal sealed class Heif : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-heif-").FullName;

    public Heif(string library = "")
    {
        Settings = new FixedSettings<HeifDecoderSettings>(new HeifDecoderSettings(library));
        Context = new TestContextOfPlugin();
        Decoder = new HeifDecoder(new HeifLibraryFinder(Settings, Context), Settings);
    }

    /// <summary>On a system without libheif.</summary>
    public static Heif WithoutLibrary() => new("/nowhere/libheif-that-is-not-there.so.1");

    public FixedSettings<HeifDecoderSettings> Settings { get; }

    public TestContextOfPlugin Context { get; }

    public HeifDecoder Decoder { get; }

    public ImageFile Write(byte[] bytes, string name = "photo.heic")
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return new ImageFile(path) { Name = name };
    }

    public async Task<DecoderProbeResult> ProbeAsync(ImageFile file)
    {
        var head = new byte[4096];
        await using var stream = File.OpenRead(file.Path);
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
        return await Decoder.ProbeAsync(new DecoderProbeRequest(file, ImageLimits.Default, head.AsMemory(0, length)), TestContext.Current.CancellationToken);
    }

    public async Task<ImageInfo> InfoAsync(ImageFile file)
    {
        var result = await ProbeAsync(file);
        result.Refusal.ShouldBeNull();
        return result.Info.ShouldNotBeNull();
    }

    public async Task<DecodePixelsResult> DecodeAsync(ImageFile file, int width = 10_000, int height = 10_000) =>
        await Decoder.DecodeAsync(new DecodePixelsRequest(file, ImageLimits.Default, width, height), TestContext.Current.CancellationToken);

    public async Task<PixelBuffer> PixelsAsync(ImageFile file, int width = 10_000, int height = 10_000)
    {
        var result = await DecodeAsync(file, width, height);
        result.Refusal.ShouldBeNull();
        return result.Pixels.ShouldNotBeNull();
    }

    public void Dispose()
    {
        Decoder.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
