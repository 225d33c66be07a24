using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.Frames;

public sealed class FramesTests
{
    [Fact]
    public async Task Border_Colour_IsAroundThePicture()
    {
        using var bench = new FilterBench(40, 20, alpha: true);

        var pixels = await bench.Run("border", """{"width":10,"colour":"#ffbf00"}""");

        (pixels.Width, pixels.Height).ShouldBe((48, 28));
        pixels.ShouldBe((x, y) => x is >= 4 and < 44 && y is >= 4 and < 24 ? bench.Before[x - 4, y - 4] : [1, 191 / 255.0, 0, 1], tolerance: 0.5);
    }

    [Fact]
    public async Task Border_Mirror_GoesOnWithThePicture()
    {
        using var bench = new FilterBench(40, 20);

        (await bench.Run("border", """{"width":10,"fill":"mirror"}""")).ShouldBe((x, y) => bench.Before[Mirrored(x - 4, 40), Mirrored(y - 4, 20)], tolerance: 0.5);

        static int Mirrored(int at, int length) => at < 0 ? -1 - at : at >= length ? (2 * length) - 1 - at : at;
    }

    [Theory]
    [InlineData("topLeft", 4, 4)]
    [InlineData("top", 40, 4)]
    [InlineData("topRight", 76, 4)]
    [InlineData("left", 4, 30)]
    [InlineData("centre", 40, 30)]
    [InlineData("right", 76, 30)]
    [InlineData("bottomLeft", 4, 56)]
    [InlineData("bottom", 40, 56)]
    [InlineData("bottomRight", 76, 56)]
    public async Task PictureWatermark_EachPlace_IsThere(string place, int left, int top)
    {
        using var bench = new FilterBench(100, 80, (_, _) => 0x000000ff);
        var mark = Image.Solid(40, 40, Colour.White);

        var pixels = await bench.Run("picture-watermark", $$"""{"picture":7,"place":"{{place}}","size":20,"margin":4,"opacity":50}""", mark: mark);

        pixels.ShouldBe((x, y) => Enumerable.Repeat(x >= left && x < left + 20 && y >= top && y < top + 20 ? 0.5 : 0, 3).ToArray());
    }

    [Fact]
    public async Task PictureWatermark_Multiply_IsTheProduct()
    {
        using var bench = new FilterBench(20, 20);
        var mark = Image.Solid(20, 20, new Colour(128, 64, 255));

        (await bench.Run("picture-watermark", """{"picture":7,"place":"centre","size":100,"opacity":100,"mode":"multiply"}""", mark: mark))
            .ShouldBe((x, y) => [bench.Before[x, y][0] * 128 / 255, bench.Before[x, y][1] * 64 / 255, bench.Before[x, y][2]]);
    }

    [Theory]
    [InlineData("topLeft", 0, 0)]
    [InlineData("bottomRight", 1, 1)]
    [InlineData("centre", 0.5, 0.5)]
    public async Task TextWatermark_EachPlace_WritesThere(string place, double across, double down)
    {
        using var bench = new FilterBench(300, 200, (_, _) => 0x000000ff);

        var image = await bench.Apply("text-watermark", $$"""{"text":"Mark & <b>","place":"{{place}}","size":6,"opacity":100,"shadow":false}""");
        if (await bench.HasNoFonts())
        {
            return;
        }

        var pixels = await bench.Render(image);

        var inked = Enumerable.Range(0, 300 * 200).Where(i => pixels[i % 300, i / 300][0] > 0.5).ToList();
        inked.Count.ShouldBeInRange(100, 4_000);
        Math.Abs((inked.Average(i => i % 300) / 300) - across).ShouldBeLessThan(0.3);
        Math.Abs((inked.Average(i => i / 300) / 200) - down).ShouldBeLessThan(0.2);
    }

    [Fact]
    public async Task TextWatermark_LongLines_AreBrokenAndShownWhole()
    {
        using var bench = new FilterBench(300, 300, (_, _) => 0x000000ff);

        var image = await bench.Apply("text-watermark", """{"text":"many words that will never stand in one line of so few pixels","place":"topLeft","size":8,"opacity":100,"shadow":false}""");
        if (await bench.HasNoFonts())
        {
            return;
        }

        var pixels = await bench.Render(image);
        var rows = Enumerable.Range(0, 300).Where(y => Enumerable.Range(0, 300).Any(x => pixels[x, y][0] > 0.5)).ToList();
        (rows[^1] - rows[0]).ShouldBeGreaterThan(3 * 24);
    }

    [Theory]
    [InlineData(@"<span foreground='red'>&\r\n\t%n")]
    [InlineData(@"\u05e9\u05dc\u05d5\u05dd \ud83d\ude00")]
    public async Task TextWatermark_StrangeText_IsWritten(string text)
    {
        using var bench = new FilterBench(100, 60, (_, _) => 0x000000ff);
        if (await bench.HasNoFonts())
        {
            return;
        }

        var pixels = await bench.Run("text-watermark", $$"""{"text":"{{text}}","size":20,"opacity":100,"place":"topLeft","colour":"#00ff00"}""");

        pixels.Mean(pixel => pixel[1]).ShouldBeGreaterThan(0);
        pixels.Mean(pixel => pixel[0]).ShouldBe(0);
    }

    [Theory]
    [InlineData(@"A\u0000B\u0001\u001b", "AB")]
    [InlineData(@"A\r\nB", @"A\nB")]
    public async Task TextWatermark_ControlCharacters_AreLeftOut(string text, string same)
    {
        using var bench = new FilterBench();

        (await bench.Apply("text-watermark", $$"""{"text":"{{text}}","place":"top"}""")).ShouldBe(await bench.Apply("text-watermark", $$"""{"text":"{{same}}","place":"top"}"""));
    }

    [Fact]
    public async Task TextWatermark_SeveralLines_ShowsThemAll()
    {
        using var bench = new FilterBench(200, 300, (_, _) => 0x000000ff);
        if (await bench.HasNoFonts())
        {
            return;
        }

        var pixels = await bench.Run("text-watermark", """{"text":"H\nH\nH\nH","place":"topLeft","size":10,"opacity":100,"shadow":false}""");

        var rows = Enumerable.Range(0, 300).Select(y => Enumerable.Range(0, 200).Any(x => pixels[x, y][0] > 0.5)).ToList();
        rows.Zip(rows.Skip(1)).Count(pair => pair is (false, true)).ShouldBe(4);
    }

    [Fact]
    public async Task TextWatermark_Shadow_DarkensLightGround()
    {
        using var bench = new FilterBench(300, 200, (_, _) => 0xffffffff);

        var image = await bench.Apply("text-watermark", """{"text":"Mark","size":10,"opacity":100}""");
        if (await bench.HasNoFonts())
        {
            return;
        }

        (await bench.Render(image)).Values.Min().ShouldBeLessThan(0.7);
    }
}
