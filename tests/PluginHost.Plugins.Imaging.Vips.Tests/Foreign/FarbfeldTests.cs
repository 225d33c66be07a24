using System.Buffers.Binary;
using PluginHost.Plugins.Imaging.Vips.Foreign;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Foreign;

/// <summary>The sample decoder keeps the contract, and the engine shows what it reads.</summary>
public sealed class FarbfeldTests
{
    private static readonly ImageDecoderConformance Suite = new(ConformanceSubject.Made<IImageDecoder>(() => new FarbfeldDecoder()), () => [Picture(24, 16), Picture(2, 1)]);

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Decoder_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Decode_FarbfeldThroughTheEngine_IsAPictureLikeEveryOther()
    {
        using var folder = new PictureFolder();
        var engine = new VipsImageEngine(others: new OtherDecoders(new DecoderRegistry().Add("sample.farbfeld", new FarbfeldDecoder(), "farbfeld")));

        var sample = await engine.Sample(folder.Add("a.ff", Picture(24, 16)), new SampleSpec(24, 16));

        sample.At(3, 3).ShouldBeNear([200, 100, 50]);
    }

    private static byte[] Picture(int width, int height)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        return [.. "farbfeld"u8, .. size, .. Enumerable.Range(0, width * height).SelectMany(_ => (byte[])[200, 0, 100, 0, 50, 0, 255, 255])];
    }
}
