using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Bmp;

/// <summary>Every way to store pixels, each compared pixel by pixel.</summary>
public sealed class BmpDecodeTests : IDisposable
{
    // Odd on purpose: rows end inside a byte and inside a word.
    private const int Width = 13, Height = 7;
    private const uint BitFields = 3, AlphaBitFields = 6;

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    public static TheoryData<int, int, int> Palettes()
    {
        var data = new TheoryData<int, int, int>();
        foreach (var bits in (int[])[1, 2, 4, 8])
        {
            foreach (var header in (int[])[BmpFile.Core, 16, BmpFile.Info, BmpFile.V2, BmpFile.V3, 64, BmpFile.V4, BmpFile.V5])
            {
                data.Add(bits, header, Height);
            }

            data.Add(bits, BmpFile.Info, -Height);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Palettes))]
    public async Task Decode_Palette_GivesItsColours(int bits, int header, int height)
    {
        var palette = ColoursOf(1 << bits);
        uint Index(int x, int y) => (uint)((x + (y * 5)) % palette.Length);
        var file = new BmpFile(Width, height, bits) { HeaderLength = header, Palette = palette, Data = BmpFile.Stored(Width, height, bits, Index) };

        await ShouldShow(file, (x, y) => palette[Index(x, y)]);
    }

    [Theory]
    [InlineData(BmpFile.Core, Height)]
    [InlineData(BmpFile.Info, Height)]
    [InlineData(BmpFile.Info, -Height)]
    [InlineData(BmpFile.V5, Height)]
    public async Task Decode_24Bits_AreBlueGreenRed(int header, int height)
    {
        var file = new BmpFile(Width, height, 24) { HeaderLength = header, Gap = 10, Data = BmpFile.Stored(Width, height, 24, (x, y) => (uint)((x << 16) | (y << 8) | 200)) };

        await ShouldShow(file, (x, y) => [x, y, 200]);
    }

    [Theory]
    [InlineData(BmpFile.Info, Height)]
    [InlineData(BmpFile.V4, -Height)]
    public async Task Decode_32BitsWithoutMasks_AreOpaqueWhateverTheFourthByteIs(int header, int height)
    {
        // Masks of a header count only where the compression says so.
        var file = new BmpFile(Width, height, 32)
        {
            HeaderLength = header,
            Masks = header == BmpFile.Info ? [] : [0xFF, 0xFF00, 0xFF0000, 0xFF000000],
            Data = BmpFile.Stored(Width, height, 32, (x, y) => (uint)((x << 24) | (10 << 16) | (y << 8) | 30)),
        };

        await ShouldShow(file, (_, y) => [10, y, 30]);
    }

    [Fact]
    public async Task Decode_16BitsWithoutMasks_Are555()
    {
        var file = new BmpFile(Width, Height, 16) { Data = BmpFile.Stored(Width, Height, 16, (x, y) => (uint)(0x8000 | (x << 10) | (y << 5) | 31)) };

        await ShouldShow(file, (x, y) => [Scaled(x, 31), Scaled(y, 31), 255]);
    }

    [Theory]
    [InlineData(BmpFile.Info)]
    [InlineData(BmpFile.V2)]
    [InlineData(BmpFile.V5)]
    public async Task Decode_Masks565_AreScaledToTheWholeRange(int header)
    {
        var file = new BmpFile(Width, Height, 16)
        {
            HeaderLength = header, Compression = BitFields, Masks = [0xF800, 0x07E0, 0x001F], Data = BmpFile.Stored(Width, Height, 16, (x, y) => (uint)((x << 11) | (63 << 5) | y)),
        };

        await ShouldShow(file, (x, y) => [Scaled(x, 31), 255, Scaled(y, 31)]);
    }

    [Fact]
    public async Task Decode_MasksInAnyOrderWithoutAlpha_AreOpaque()
    {
        var file = new BmpFile(Width, Height, 32)
        {
            Compression = BitFields, Masks = [0x0000FF00, 0x00FF0000, 0xFF000000], Data = BmpFile.Stored(Width, Height, 32, (x, y) => (uint)((y << 24) | (90 << 16) | (x << 8) | 7)),
        };

        await ShouldShow(file, (x, y) => [x, 90, y]);
    }

    [Theory]
    [InlineData(BmpFile.V3, BitFields)]
    [InlineData(BmpFile.V4, BitFields)]
    [InlineData(BmpFile.V5, BitFields)]
    [InlineData(BmpFile.Info, AlphaBitFields)]
    public async Task Decode_AlphaMask_GivesStraightAlpha(int header, uint compression)
    {
        var file = new BmpFile(Width, Height, 32)
        {
            HeaderLength = header,
            Compression = compression,
            Masks = [0x00FF0000, 0x0000FF00, 0x000000FF, 0xFF000000],
            Data = BmpFile.Stored(Width, Height, 32, (x, y) => (uint)((x * 20 << 24) | (10 << 16) | (y << 8) | 30)),
        };

        await ShouldShow(file, (x, y) => [10, y, 30, x * 20], hasAlpha: true);
    }

    [Fact]
    public async Task Decode_OneBitOfAlpha_IsAllOrNothing()
    {
        var file = new BmpFile(Width, Height, 16)
        {
            HeaderLength = BmpFile.V4, Compression = BitFields, Masks = [0x7C00, 0x03E0, 0x001F, 0x8000], Data = BmpFile.Stored(Width, Height, 16, (x, y) => (uint)((x % 2 << 15) | (y << 10))),
        };

        await ShouldShow(file, (x, y) => [Scaled(y, 31), 0, 0, x % 2 * 255], hasAlpha: true);
    }

    [Fact]
    public async Task Decode_TenBitsAChannel_KeepsTheHighOnes()
    {
        var file = new BmpFile(Width, Height, 32)
        {
            Compression = BitFields, Masks = [0x3FF00000, 0x000FFC00, 0x000003FF], Data = BmpFile.Stored(Width, Height, 32, (x, y) => (uint)((((x << 2) | 3) << 20) | (1023 << 10) | (y << 2))),
        };

        var added = _folder.Add("deep.bmp", file.ToBytes());

        (await _engine.Info(added)).BitsPerChannel.ShouldBe(16);
        (await _engine.Sample(added, new SampleSpec(Width, Height))).At(11, 4).ShouldBe([11, 255, 4]);
    }

    [Theory]
    [InlineData(3, 0u, 0)]
    [InlineData(2, 2u, 0)]
    [InlineData(256, 300u, 200)]
    public async Task Decode_PaletteShorterOrLonger_LeavesMissingColoursBlack(int colours, uint used, int gap)
    {
        var palette = ColoursOf(colours);
        var file = new BmpFile(Width, Height, 8) { Palette = palette, ColoursUsed = used, Gap = gap, Data = BmpFile.Stored(Width, Height, 8, (x, y) => (uint)(x + y)) };

        await ShouldShow(file, (x, y) => x + y < colours ? palette[x + y] : [0, 0, 0]);
    }

    [Fact]
    public async Task Decode_OutputsAndSamples_ComeScaledFromTheOneDecode()
    {
        var bytes = new BmpFile(400, 300, 24) { Data = BmpFile.Stored(400, 300, 24, (x, _) => x < 200 ? 0xFF0000u : 0x0000FFu) }.ToBytes();

        var result = await _engine.Decode(
            _folder.Add("large.bmp", bytes),
            [new OutputSpec("preview", ImageEncoding.Jpeg) { LongEdge = 100 }, new OutputSpec("moving", ImageEncoding.Webp) { LongEdge = 40, KeepAnimation = true }],
            [new SampleSpec(16, 16) { Fit = SampleFit.Stretch }]);

        result.Refusal.ShouldBeNull();
        result.Outputs.Select(output => (output.Width, output.Height)).ShouldBe([(100, 75), (40, 30)]);
        result.Samples[0].At(2, 8).ShouldBeNear([255, 0, 0], tolerance: 3);
        result.Samples[0].At(13, 8).ShouldBeNear([0, 0, 255], tolerance: 3);
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldShow(BmpFile bmp, Func<int, int, int[]> expected, bool hasAlpha = false)
    {
        var file = _folder.Add("picture.bmp", bmp.ToBytes());

        (await _engine.Info(file)).ShouldBe(new ImageInfo("bmp", "image/bmp", "bmp", Width, Height) { HasAlpha = hasAlpha });
        var pixels = await _engine.Sample(file, new SampleSpec(Width, Height) { Channels = hasAlpha ? SampleChannels.Rgba : SampleChannels.Rgb });
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                pixels.At(x, y).ShouldBe(expected(x, y), $"at {x}, {y}");
            }
        }
    }

    private static int[][] ColoursOf(int count) => [.. Enumerable.Range(1, count).Select(colour => (int[])[colour * 37 % 256, colour * 91 % 256, 255 - (colour * 13 % 256)])];

    private static int Scaled(int value, int most) => (int)Math.Round(value * 255.0 / most);
}
