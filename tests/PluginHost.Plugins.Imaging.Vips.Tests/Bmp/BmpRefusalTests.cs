using System.Buffers.Binary;
using PluginHost.Plugins.Imaging.Vips.Tests.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Bmp;

public sealed class BmpRefusalTests : IDisposable
{
    private static readonly ImageLimits Small = new(MaxPixels: 4_000_000, MaxEdge: 20_000, MaxFrames: 1);

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData(50_000, 50_000, 24, 0u, "PH4104")]
    [InlineData(65_501, 1, 1, 0u, "PH4104")]
    [InlineData(int.MaxValue, int.MaxValue, 32, 0u, "PH4104")]
    [InlineData(int.MaxValue, -int.MaxValue, 8, 1u, "PH4104")]
    [InlineData(1, int.MinValue, 24, 0u, "PH4105")]
    [InlineData(0, 10, 24, 0u, "PH4105")]
    [InlineData(-10, 10, 24, 0u, "PH4105")]
    [InlineData(10, 0, 24, 0u, "PH4105")]
    [InlineData(10, 10, 0, 0u, "PH4105")]
    [InlineData(10, 10, 3, 0u, "PH4105")]
    [InlineData(10, 10, 64, 0u, "PH4105")]
    [InlineData(10, 10, 24, 1u, "PH4105")]
    [InlineData(10, 10, 24, 3u, "PH4105")]
    [InlineData(10, 10, 32, 99u, "PH4105")]
    [InlineData(10, 10, 0, 4u, "PH4106")]
    [InlineData(10, 10, 0, 5u, "PH4106")]
    public async Task ProbeAndDecode_AbsurdHeader_IsRefusedFromIt(int width, int height, int bits, uint compression, string code)
    {
        var bytes = new BmpFile(width, height, bits) { Compression = compression, Palette = [[0, 0, 0]], Data = new byte[100] }.ToBytes();

        await ShouldBeRefused(bytes, code);
    }

    [Theory]
    [InlineData(16, 0xF800u, 0x0FE0u, 0x001Fu)] // overlap
    [InlineData(16, 0xF800u, 0x0520u, 0x001Fu)] // a gap
    [InlineData(16, 0xFF0000u, 0x00FF00u, 0x0000FFu)] // outside the pixel
    [InlineData(32, 0u, 0u, 0u)]
    public async Task ProbeAndDecode_MasksMakeNoSense_IsRefusedAsDamaged(int bits, uint red, uint green, uint blue) =>
        await ShouldBeRefused(new BmpFile(2, 2, bits) { Compression = 3, Masks = [red, green, blue], Data = new byte[100] }.ToBytes(), "PH4105");

    [Theory]
    [InlineData(14, 41u)] // no header is that long
    [InlineData(14, uint.MaxValue)]
    [InlineData(10, 20u)] // pixels inside the header
    public async Task ProbeAndDecode_OffsetMakesNoSense_IsRefusedAsDamaged(int at, uint value)
    {
        var bytes = Picture();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);

        await ShouldBeRefused(bytes, "PH4105");
    }

    [Fact]
    public async Task ProbeAndDecode_PaletteMissing_IsRefusedAsDamaged() => await ShouldBeRefused(new BmpFile(2, 2, 8) { Data = new byte[100] }.ToBytes(), "PH4105");

    [Theory]
    [InlineData(24, 0u)]
    [InlineData(8, 1u)]
    public async Task Decode_SmallFileOfALargePicture_IsRefusedWithoutItsMemory(int bits, uint compression)
    {
        var before = VipsMemory.Highest();
        var bytes = new BmpFile(17_000, 17_000, bits) { Compression = compression, Palette = [[0, 0, 0]], Data = [0, 1, .. new byte[1_000]] }.ToBytes();
        var file = _folder.Add("bomb.bmp", bytes);

        (await _engine.Info(file)).Width.ShouldBe(17_000);
        (await _engine.Decode(file, [], [new SampleSpec(8, 8)])).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4105");
        VipsMemory.Highest().ShouldBeLessThanOrEqualTo(Math.Max(before, 100_000_000));
    }

    [Fact]
    public async Task Decode_OffsetBeyondTheFile_IsRefusedAsCutOff()
    {
        var bytes = Picture();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(10), uint.MaxValue);

        var result = await _engine.Decode(_folder.Add("far.bmp", bytes), [], [new SampleSpec(8, 8)]);

        result.Refusal.ShouldNotBeNull().Reason.ShouldBe("far.bmp is a BMP picture that is damaged or cut off: it ends before its pixels do.");
    }

    [Fact]
    public async Task Decode_CutOffAtEveryByte_IsRefusedAsDamaged()
    {
        foreach (var whole in (byte[][])[Picture(), Masked(), Packed()])
        {
            for (var length = 4; length < whole.Length; length++)
            {
                var result = await _engine.Decode(_folder.Add("cut.bmp", whole.AsSpan(0, length)), [], [new SampleSpec(2, 2)]);

                result.Refusal.ShouldNotBeNull($"{length} of {whole.Length} bytes").Code.ShouldBe("PH4105");
            }

            (await _engine.Sample(_folder.Add("whole.bmp", whole), new SampleSpec(2, 2))).Width.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task ProbeAndDecode_BytesFlipped_NeverThrow()
    {
        var random = new Random(20_26);
        byte[][] pictures = [Picture(), Masked(), Packed()];
        for (var round = 0; round < 900; round++)
        {
            var bytes = pictures[round % pictures.Length].ToArray();
            for (var flips = 0; flips < 1 + (round % 5); flips++)
            {
                bytes[random.Next(2, round % 2 == 0 ? 70 : bytes.Length)] = (byte)random.Next(256);
            }

            var file = _folder.Add("flipped.bmp", bytes);
            var probed = await _engine.Probe(file, Small);
            var decoded = await _engine.Decode(file, [], [new SampleSpec(2, 2)], Small);

            (probed.Info is null).ShouldNotBe(probed.Refusal is null);
            (decoded.Samples.Count == 0).ShouldBe(decoded.Refusal is not null);
        }
    }

    [Fact]
    public async Task Decode_WholeAndCut_LeaveNothingInLibvips()
    {
        var whole = Packed();
        for (var round = 0; round < 20; round++)
        {
            await _engine.Decode(_folder.Add("whole.bmp", whole), [new OutputSpec("out", ImageEncoding.Jpeg)], [new SampleSpec(2, 2)]);
            await _engine.Decode(_folder.Add("cut.bmp", whole.AsSpan(0, whole.Length - 9)), [new OutputSpec("out", ImageEncoding.Jpeg)], []);
        }

        await VipsMemory.ShouldDrainAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldBeRefused(byte[] bytes, string code)
    {
        var file = _folder.Add("bad.bmp", bytes);

        (await _engine.Probe(file)).Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        (await _engine.Decode(file, [], [new SampleSpec(8, 8)])).Refusal.ShouldNotBeNull().Code.ShouldBe(code);
    }

    private static byte[] Picture() => new BmpFile(9, 5, 4) { Palette = [[1, 2, 3], [40, 50, 60]], Data = BmpFile.Stored(9, 5, 4, (x, y) => (uint)((x + y) % 2)) }.ToBytes();

    private static byte[] Masked() => new BmpFile(6, 5, 32)
    {
        HeaderLength = BmpFile.V4, Compression = 3, Masks = [0xFF0000, 0xFF00, 0xFF, 0xFF000000], Data = BmpFile.Stored(6, 5, 32, (x, y) => (uint)((x << 24) | y)),
    }.ToBytes();

    private static byte[] Packed() => new BmpFile(9, 5, 8)
    {
        Compression = 1,
        Palette = [[1, 2, 3], [40, 50, 60]],
        Data = Convert.FromHexString("0901" + "0000" + "000300010000" + "0601" + "0000" + "0002" + "0301" + "0501" + "0000" + "0901"),
    }.ToBytes();
}
