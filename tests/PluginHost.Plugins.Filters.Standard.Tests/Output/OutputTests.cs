using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.Output;

public sealed class OutputTests
{
    [Theory]
    [InlineData("""{"width":60,"height":60}""", 60, 40)]
    [InlineData("""{"width":300,"height":20}""", 30, 20)]
    [InlineData("""{"width":300,"height":300}""", 120, 80)]
    [InlineData("""{"width":300,"height":300,"enlarge":true}""", 300, 200)]
    [InlineData("""{"mode":"fill","width":50,"height":50}""", 50, 50)]
    [InlineData("""{"mode":"fill","width":200,"height":200}""", 80, 80)]
    [InlineData("""{"mode":"fill","width":200,"height":200,"enlarge":true}""", 200, 200)]
    [InlineData("""{"mode":"stretch","width":50,"height":70}""", 50, 70)]
    [InlineData("""{"mode":"stretch","width":500,"height":70}""", 120, 70)]
    [InlineData("""{"mode":"megapixels","megapixels":2}""", 120, 80)]
    [InlineData("""{"mode":"megapixels","megapixels":0.06,"enlarge":true}""", 300, 200)]
    public async Task Resize_EachMode_HasTheSize(string arguments, int width, int height)
    {
        using var bench = new FilterBench(120, 80);

        var pixels = await bench.Run("resize", arguments);

        (pixels.Width, pixels.Height).ShouldBe((width, height));
    }

    [Fact]
    public async Task Resize_Fill_KeepsTheFocus()
    {
        using var bench = new FilterBench(120, 80, (x, _) => x < 60 ? 0xff0000ff : 0x0000ffff);

        var pixels = await bench.Run("resize", """{"mode":"fill","width":40,"height":40,"focus":{"x":1,"y":0.5}}""");

        pixels[39, 20][2].ShouldBe(1, 0.01);
        pixels[0, 20][0].ShouldBe(1, 0.05);
        Enumerable.Range(0, 40).Count(x => pixels[x, 20][2] > 0.5).ShouldBeInRange(29, 31);
    }

    [Theory]
    [InlineData("jpeg", ImageEncoding.Jpeg, 40)]
    [InlineData("webp", ImageEncoding.Webp, 40)]
    [InlineData("avif", ImageEncoding.Avif, 40)]
    [InlineData("png", ImageEncoding.Png, null)]
    [InlineData("tiff", ImageEncoding.Tiff, null)]
    [InlineData("gif", ImageEncoding.Gif, null)]
    public async Task Convert_EachFormat_IsAskedForAndLeavesPixels(string format, ImageEncoding encoding, int? quality)
    {
        using var bench = new FilterBench();

        var output = (await bench.Ask("convert", $$"""{"format":"{{format}}","quality":40}""")).Outputs.ShouldHaveSingleItem();

        (output.Encoding, output.Quality).ShouldBe((encoding, quality));
        output.Image.ShouldBeSameAs(bench.Picture);
    }

    [Fact]
    public async Task Convert_ToJpegWithABackground_PutsItBehind()
    {
        using var bench = new FilterBench(4, 4, (_, _) => 0xff000080, alpha: true);

        var pixels = await bench.Run("convert", """{"format":"jpeg","background":"#0000ff"}""");

        pixels.ShouldBe((_, _) => [128 / 255.0, 0, 127 / 255.0]);
    }

    [Fact]
    public async Task StripMetadata_Always_AsksForItAndLeavesPixels()
    {
        using var bench = new FilterBench();

        var output = (await bench.Ask("strip-metadata")).Outputs.ShouldHaveSingleItem();

        (output.StripMetadata, output.Encoding).ShouldBe((true, null));
        output.Image.ShouldBeSameAs(bench.Picture);
    }
}
