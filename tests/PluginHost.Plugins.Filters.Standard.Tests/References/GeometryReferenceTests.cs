namespace PluginHost.Plugins.Filters.Standard.Tests.References;

public sealed class GeometryReferenceTests
{
    /// <summary>Whole pixels move: not one may differ.</summary>
    [Theory]
    [InlineData("turn", """{"direction":"right"}""", "-rotate 90")]
    [InlineData("turn", """{"direction":"halfTurn"}""", "-rotate 180")]
    [InlineData("turn", """{"direction":"left"}""", "-rotate 270")]
    [InlineData("rotate", """{"angle":-90}""", "-rotate -90")]
    [InlineData("flip", "{}", "-flop")]
    [InlineData("flip", """{"horizontal":false,"vertical":true}""", "-flip")]
    [InlineData("crop", """{"region":{"x":0.25,"y":0.5,"width":0.5,"height":0.25}}""", "-crop 48x16+24+32 +repage")]
    [InlineData("aspect-crop", """{"shape":"oneToOne"}""", "-gravity center -crop 64x64+0+0 +repage")]
    [InlineData("scale", """{"factor":300,"kernel":"nearest"}""", "-sample 300%")]
    [InlineData("pad-to-square", """{"colour":"#ffbf00"}""", "-background #ffbf00 -compose copy -gravity center -extent 96x96")]
    [InlineData("border", """{"width":6.25,"colour":"#ffbf00"}""", "-bordercolor #ffbf00 -compose copy -border 6")]
    [InlineData("border", """{"width":6.25,"fill":"edge"}""", "-virtual-pixel edge -filter point -set option:distort:viewport 108x76-6-6 -distort SRT 0 +repage")]
    [InlineData("border", """{"width":6.25,"fill":"mirror"}""", "-virtual-pixel mirror -filter point -set option:distort:viewport 108x76-6-6 -distort SRT 0 +repage")]
    public async Task Move_Any_IsExactly(string filter, string arguments, string tool)
    {
        using var bench = Scene.Bench(alpha: true);

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most: 0.01, mean: 0.01);
    }

    /// <summary>Rounding alone makes a mean of 0.19. The largest differences are where a kernel overshoots, which the tool cuts off between its two passes and we after both. As they come in, pictures with clear parts are multiplied by alpha in 8 bits.</summary>
    [Theory]
    [InlineData("scale", """{"factor":50}""", "-filter Lanczos -resize 48x32!", 4)]
    [InlineData("scale", """{"factor":37.5}""", "-filter Lanczos -resize 36x24!", 3)]
    [InlineData("scale", """{"factor":50,"kernel":"cubic"}""", "-filter Catrom -resize 48x32!", 4)]
    [InlineData("scale", """{"factor":37.5,"kernel":"cubic"}""", "-filter Catrom -resize 36x24!", 4)]
    [InlineData("scale", """{"factor":200}""", "-filter Catrom -resize 192x128!", 10)]
    [InlineData("scale", """{"factor":150,"kernel":"cubic"}""", "-filter Catrom -resize 144x96!", 10)]
    [InlineData("resize", """{"mode":"stretch","width":31,"height":50}""", "-filter Lanczos -resize 31x50!", 6)]
    [InlineData("resize", """{"mode":"stretch","width":48,"height":90,"enlarge":true,"kernel":"cubic"}""", "-filter Catrom -resize 48x90!", 10)]
    [InlineData("scale", """{"factor":50,"kernel":"linear"}""", "-filter Triangle -resize 48x32!", 4)]
    [InlineData("scale", """{"factor":150,"kernel":"linear"}""", "-filter Triangle -resize 144x96!", 1)]
    [InlineData("scale", """{"factor":37.5,"kernel":"mean"}""", "-scale 36x24!", 1)]
    [InlineData("scale", """{"factor":12.5,"kernel":"mean"}""", "-scale 12x8!", 1)]
    public async Task Resize_Any_IsItsKernel(string filter, string arguments, string tool, double most)
    {
        using var bench = Scene.Bench();
        using var clear = Scene.Bench(alpha: true);

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most, mean: 0.3);
        await clear.ShouldBeAsImageMagick(filter, arguments, tool, most, mean: 0.7);
    }

    /// <summary>From four times smaller on, whole pixels are averaged first and the kernel does the rest: another picture, though nobody sees which.</summary>
    [Fact]
    public async Task Resize_MuchSmaller_IsNearlyItsKernel()
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick("scale", """{"factor":12.5}""", "-filter Lanczos -resize 12x8!", most: 8, mean: 1.3);
    }

    /// <summary>Inside the difference is rounding and steps of a 64th of a pixel; the outermost pixel of a turned picture is mixed with its ground a little otherwise.</summary>
    [Theory]
    [InlineData("rotate", """{"angle":20,"corners":"keep","fill":"#ffbf00"}""", "-virtual-pixel background -background #ffbf00 -filter point -interpolate catrom -distort SRT 20", 12)]
    [InlineData("rotate", """{"angle":30,"corners":"grow","fill":"#ffbf00"}""",
        "-virtual-pixel background -background #ffbf00 -filter point -interpolate catrom -set option:distort:viewport 115x103 -distort SRT 48,32,1,30,57.5,51.5", 12)]
    [InlineData("rotate", """{"angle":30,"corners":"crop"}""", "-virtual-pixel edge -filter point -interpolate catrom -set option:distort:viewport 64x36 -distort SRT 48,32,1,30,32.5,18.5", 3)]
    [InlineData("straighten", """{"angle":-4}""", "-virtual-pixel edge -filter point -interpolate catrom -set option:distort:viewport 92x57 -distort SRT 48,32,1,-4,46,28.5", 3)]
    public async Task Rotate_Any_IsACubicBetweenPixels(string filter, string arguments, string tool, double most)
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most, mean: 0.3);
    }
}
