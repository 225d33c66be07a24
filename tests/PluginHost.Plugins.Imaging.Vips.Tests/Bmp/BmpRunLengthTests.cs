using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Bmp;

/// <summary>Codes of RLE4 and RLE8 against rows of digits, top row first, each the index of a grey.</summary>
public sealed class BmpRunLengthTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData("0301 0202 0000 0503 0000 0001", "33333/11122")] // runs
    [InlineData("0301 0202 0000 0503", "33333/11122")] // the last pixel is the last code
    [InlineData("0005 0102030405 00 0000 0501 0001", "11111/12345")] // literals, filled to words
    [InlineData("0004 01020304 0105 0000 0501 0001", "11111/12345")]
    [InlineData("0301 0001", "00000/11100")] // the end comes early
    [InlineData("0101 0002 0200 0101 0000 0501 0001", "11111/10010")] // moves right
    [InlineData("0101 0002 0101 0207 0001", "00770/10000")] // moves right and up
    [InlineData("0002 0401 0106 0001", "00006/00000")]
    [InlineData("0901 0000 0502 0000 0001", "22222/11111")] // longer than the row
    public async Task Decode_Rle8_GivesThePicture(string codes, string rows) => await ShouldShow(8, 1, codes, rows);

    [Theory]
    [InlineData("0512 0000 0533 0000 0001", "33333/12121")]
    [InlineData("0005 1234 50 00 0000 0501 0001", "01010/12345")] // three bytes of literals and one to fill
    [InlineData("0004 1234 0150 0000 0511 0001", "11111/12345")]
    [InlineData("0003 1230 0245 0000 0511 0001", "11111/12345")]
    [InlineData("0612 0000 0511 0001", "11111/12121")]
    public async Task Decode_Rle4_GivesThePicture(string codes, string rows) => await ShouldShow(4, 2, codes, rows);

    [Fact]
    public async Task Decode_MoveOverSeveralRows_LeavesThemEmpty() => await ShouldShow(8, 1, "0101 0002 0103 0102 0000 0503 0001", "33333/00200/00000/00000/10000");

    [Fact]
    public async Task Decode_TopDown_StartsAtTheTop()
    {
        var bmp = new BmpFile(5, -2, 8) { Compression = 1, Palette = Greys(), Data = Bytes("0501 0000 0502 0001") };

        ShouldBeRows(await _engine.Sample(_folder.Add("down.bmp", bmp.ToBytes()), new SampleSpec(5, 2)), "11111/22222");
    }

    [Theory]
    [InlineData("0501 0000 0502 00")]
    [InlineData("0501 0000 0402")]
    [InlineData("0501 0000 0005 0102")]
    [InlineData("0501 0002 01")]
    [InlineData("0002 0005 0501 0001")] // moves out of the picture
    [InlineData("")]
    public async Task Decode_CodesCutOffOrWrong_IsRefusedAsDamaged(string codes)
    {
        var bmp = new BmpFile(5, 2, 8) { Compression = 1, Palette = Greys(), Data = Bytes(codes) };

        var result = await _engine.Decode(_folder.Add("cut.bmp", bmp.ToBytes()), [], [new SampleSpec(5, 2)]);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4105");
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldShow(int bits, uint compression, string codes, string rows)
    {
        var bmp = new BmpFile(5, rows.Count(letter => letter == '/') + 1, bits) { Compression = compression, Palette = Greys(), Data = Bytes(codes) };

        ShouldBeRows(await _engine.Sample(_folder.Add("packed.bmp", bmp.ToBytes()), new SampleSpec(5, 5)), rows);
    }

    private static void ShouldBeRows(PixelBuffer pixels, string rows) =>
        string.Join('/', Enumerable.Range(0, pixels.Height).Select(y => string.Concat(Enumerable.Range(0, pixels.Width).Select(x => pixels.At(x, y)[0] / 10)))).ShouldBe(rows);

    private static int[][] Greys() => [.. Enumerable.Range(0, 8).Select(colour => (int[])[colour * 10, colour * 10, colour * 10])];

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
