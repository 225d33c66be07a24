using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Files that begin well. Nothing may crash or throw, and a picture that lost pixels is refused and not half shown.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    public static TheoryData<ImageEncoding> Encodings() => [.. Enum.GetValues<ImageEncoding>()];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Decode_CutOffAnywhere_IsRefusedAsDamaged(ImageEncoding encoding)
    {
        var whole = await Detailed(encoding);

        for (var part = 1; part < 24; part++)
        {
            // Up to nine tenths: the last bytes of some formats hold no pixels.
            var length = Math.Max(4, whole.Length * part * 9 / 240);
            var file = _folder.Add("cut", whole.AsSpan(0, length));

            var result = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 64 }], [new SampleSpec(8, 8)]);

            result.Refusal.ShouldNotBeNull($"{encoding} cut to {length} of {whole.Length} bytes").Code.ShouldBe("PH4105");
            result.Outputs.ShouldBeEmpty();
            result.Samples.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task ProbeAndDecode_BytesFlipped_NeverThrow(ImageEncoding encoding)
    {
        var whole = await Detailed(encoding);
        var random = new Random(20_26);

        for (var round = 0; round < 60; round++)
        {
            var bytes = whole.ToArray();
            for (var flips = 0; flips < 1 + (round % 8); flips++)
            {
                bytes[random.Next(round % 2 == 0 ? Math.Min(200, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
            }

            var file = _folder.Add("flipped", bytes);
            var limits = new ImageLimits(MaxPixels: 4_000_000, MaxEdge: 20_000, MaxFrames: 10);

            var probed = await _engine.Probe(file, limits);
            var decoded = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 64 }], [], limits);

            (probed.Info is null).ShouldNotBe(probed.Refusal is null);
            (decoded.Outputs.Count == 0).ShouldBe(decoded.Refusal is not null);
        }
    }

    [Fact]
    public async Task Decode_PngWithBrokenChecksum_IsRefused()
    {
        var png = TestPictures.Png(3, 100, 100);
        png[^30] ^= 0xFF;

        var result = await _engine.Decode(_folder.Add("flip.png", png), [new OutputSpec("out", ImageEncoding.Jpeg)], []);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4105");
    }

    [Fact]
    public async Task Decode_JpegWithGarbageBetweenBlocks_IsDecodedWithAWarning()
    {
        var jpeg = await SamplePictures.QuartersAs(ImageEncoding.Jpeg);
        var scan = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xDA]);
        byte[] padded = [.. jpeg[..scan], 0x12, 0x34, 0x56, .. jpeg[scan..]];

        var result = await _engine.Decode(_folder.Add("padded.jpg", padded), [], [new SampleSpec(60, 40)]);

        result.Refusal.ShouldBeNull();
        result.Warnings.ShouldHaveSingleItem().ShouldNotBeEmpty();
        DecodeTests.ShouldShowQuarters(result.Samples[0]);
    }

    [Fact]
    public async Task Probe_PixelsCutOff_StillReadsTheHeader()
    {
        var whole = await Detailed(ImageEncoding.Jpeg);

        var info = await _engine.Info(_folder.Add("cut.jpg", whole.AsSpan(0, whole.Length / 2)));

        (info.Width, info.Height).ShouldBe((320, 240));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Noise enough that the pixel data is most of the file.</summary>
    private async Task<byte[]> Detailed(ImageEncoding encoding)
    {
        var random = new Random(1);
        var file = _folder.Add("noise.png", TestPictures.Png(320, 240, (x, y) => TestPictures.Rgba((byte)(x + random.Next(60)), (byte)(y + random.Next(10)), (byte)random.Next(200))));
        return (await _engine.Encode(file, new OutputSpec("out", encoding) { Quality = 90 })).Data.ToArray();
    }
}
