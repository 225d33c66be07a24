using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Tests.Shared;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>The same on a system without libheif.</summary>
public sealed class PreviewConformanceTests
{
    private static readonly ImageDecoderConformance Suite = new(
        ConformanceSubject.Made<IImageDecoder>(() =>
        {
            var settings = new FixedSettings<HeifDecoderSettings>(new HeifDecoderSettings("/nowhere/libheif.so.1"));
            return new HeifDecoder(new HeifLibraryFinder(settings, new TestContextOfPlugin()), settings);
        }),
        () => [HeifFiles.WithJpeg(TestPictures.Jpeg(), 400, 300), HeifFiles.WithJpeg(TestPictures.Jpeg(), 400, 300, inExif: true)]);

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Decoder_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
