using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

public sealed class HeifConformanceTests : DecoderConformance
{
    private static readonly byte[] Plain = HeifFiles.Quarters(), Clear = HeifFiles.Encode([HeifFiles.QuartersPng(alpha: 128)], "png");

    protected override IReadOnlyList<byte[]> Good() => [Plain, Clear];

    protected override IImageDecoder Create()
    {
        var settings = new FixedSettings<HeifDecoderSettings>(new HeifDecoderSettings());
        return new HeifDecoder(new HeifLibraryFinder(settings, new TestContextOfPlugin()), settings);
    }
}
