using PluginHost.Plugins.Decoder.Raw.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Tests.Shared.Decoders;

namespace PluginHost.Plugins.Decoder.Raw.Tests;

public sealed class RawConformanceTests
{
    private static readonly ImageDecoderConformance Suite = new(
        ConformanceSubject.Made<IImageDecoder>(() => new RawDecoder(new RawLibraryFinder(new FixedSettings<RawDecoderSettings>(new RawDecoderSettings(Develop: false))))), Files);

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Decoder_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);

    private static IReadOnlyList<byte[]> Files()
    {
        var (large, small) = (RawFiles.Jpeg(1620, 1080), RawFiles.Jpeg(160, 120));
        return
        [
            RawFiles.Cr2(large, small), RawFiles.Cr3(large, large, small), RawFiles.Nef(large), RawFiles.Raf(large), RawFiles.Orf(large), RawFiles.Rw2(large),
            RawFiles.ByMaker("SONY", large), RawFiles.Dng(preview: large),
        ];
    }
}
