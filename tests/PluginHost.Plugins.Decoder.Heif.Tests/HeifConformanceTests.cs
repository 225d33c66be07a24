using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

public sealed class HeifConformanceTests
{
    private static readonly ImageDecoderConformance Suite = new(
        ConformanceSubject.Made<IImageDecoder>(() =>
        {
            var settings = new FixedSettings<HeifDecoderSettings>(new HeifDecoderSettings());
            return new HeifDecoder(new HeifLibraryFinder(settings, new TestContextOfPlugin()), settings);
        }),
        () => [HeifFiles.Quarters(), HeifFiles.Encode([HeifFiles.QuartersPng(alpha: 128)], "png")]);

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Decoder_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
