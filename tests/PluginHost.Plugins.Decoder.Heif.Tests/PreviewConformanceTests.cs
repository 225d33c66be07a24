using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>The same on a system without libheif.</summary>
public sealed class PreviewConformanceTests : DecoderConformance
{
    protected override IReadOnlyList<byte[]> Good() => [HeifFiles.WithJpeg(TestPictures.Jpeg(), 400, 300), HeifFiles.WithJpeg(TestPictures.Jpeg(), 400, 300, inExif: true)];

    protected override IImageDecoder Create()
    {
        var settings = new FixedSettings<HeifDecoderSettings>(new HeifDecoderSettings("/nowhere/libheif.so.1"));
        return new HeifDecoder(new HeifLibraryFinder(settings, new TestContextOfPlugin()), settings);
    }
}
