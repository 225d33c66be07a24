namespace PluginHost.Plugins.Filters.Standard.Tests.Geometry;

public sealed class GeometryTests
{
    [Fact]
    public async Task Turn_EachWay_MovesPixelsOnly()
    {
        using var bench = new FilterBench(alpha: true);
        var (right, bottom) = (bench.Width - 1, bench.Height - 1);

        (await bench.Run("turn")).ShouldBe((x, y) => bench.Before[y, bottom - x], tolerance: 0.5);
        (await bench.Run("turn", """{"direction":"halfTurn"}""")).ShouldBe((x, y) => bench.Before[right - x, bottom - y], tolerance: 0.5);
        (await bench.Run("turn", """{"direction":"left"}""")).ShouldBe((x, y) => bench.Before[right - y, x], tolerance: 0.5);
    }

    [Fact]
    public async Task Flip_EachWay_Mirrors()
    {
        using var bench = new FilterBench(alpha: true);
        var (right, bottom) = (bench.Width - 1, bench.Height - 1);

        (await bench.Run("flip")).ShouldBe((x, y) => bench.Before[right - x, y], tolerance: 0.5);
        (await bench.Run("flip", """{"horizontal":false,"vertical":true}""")).ShouldBe((x, y) => bench.Before[x, bottom - y], tolerance: 0.5);
        (await bench.Run("flip", """{"vertical":true}""")).ShouldBe((x, y) => bench.Before[right - x, bottom - y], tolerance: 0.5);
    }

    [Fact]
    public async Task Rotate_QuarterTurn_LosesNothing()
    {
        using var bench = new FilterBench(alpha: true);

        (await bench.Run("rotate")).ShouldBe((x, y) => bench.Before[y, bench.Height - 1 - x], tolerance: 0.5);
    }

    [Fact]
    public async Task Rotate_AnAngle_GrowsAndFills()
    {
        using var bench = new FilterBench(60, 40, (_, _) => 0x3070b0ff);

        var pixels = await bench.Run("rotate", """{"angle":30,"fill":"#ffbf00"}""");

        (pixels.Width, pixels.Height).ShouldBe(((int)Math.Round((60 * Math.Cos(Math.PI / 6)) + 20), (int)Math.Round(30 + (40 * Math.Cos(Math.PI / 6)))));
        pixels[0, 0].ShouldBe([1, 191 / 255.0, 0, 1]);
        pixels[pixels.Width / 2, pixels.Height / 2][2].ShouldBe(0xb0 / 255.0, 1.1 / 255);
    }

    [Fact]
    public async Task Rotate_Keeping_KeepsTheSize()
    {
        using var bench = new FilterBench(60, 40, (_, _) => 0x3070b0ff);

        var pixels = await bench.Run("rotate", """{"angle":30,"corners":"keep"}""");

        (pixels.Width, pixels.Height).ShouldBe((60, 40));
        pixels[0, 0][3].ShouldBe(0);
    }

    [Theory]
    [InlineData(-160)]
    [InlineData(-90)]
    [InlineData(3)]
    [InlineData(45)]
    [InlineData(100)]
    public async Task Rotate_Cropping_LeavesNoEmptyCorner(double angle)
    {
        using var bench = new FilterBench(90, 40, (_, _) => 0x3070b0ff);

        var pixels = await bench.Run("rotate", $$"""{"angle":{{angle}},"corners":"crop"}""");

        pixels.ShouldBe((_, _) => [0x30 / 255.0, 0x70 / 255.0, 0xb0 / 255.0], tolerance: 1.01);
    }

    [Fact]
    public async Task Straighten_Any_IsCutToTheLargestRectangle()
    {
        using var bench = new FilterBench(90, 60, (_, _) => 0x3070b0ff);

        var largest = await bench.Run("straighten", """{"angle":5}""");
        var shaped = await bench.Run("straighten", """{"angle":5,"keepShape":true}""");

        largest.ShouldBe((_, _) => [0x30 / 255.0, 0x70 / 255.0, 0xb0 / 255.0], tolerance: 1.01);
        shaped.ShouldBe((_, _) => [0x30 / 255.0, 0x70 / 255.0, 0xb0 / 255.0], tolerance: 1.01);
        (largest.Width * largest.Height).ShouldBeGreaterThan(shaped.Width * shaped.Height);
        ((double)shaped.Width / shaped.Height).ShouldBe(1.5, 0.05);
    }

    [Fact]
    public async Task Crop_ARegion_IsThatPart()
    {
        using var bench = new FilterBench(24, 16, alpha: true);

        var pixels = await bench.Run("crop", """{"region":{"x":0.25,"y":0.5,"width":0.5,"height":0.25}}""");

        (pixels.Width, pixels.Height).ShouldBe((12, 4));
        pixels.ShouldBe((x, y) => bench.Before[x + 6, y + 8], tolerance: 0.5);
    }

    [Fact]
    public async Task Crop_PartsThatMeet_ShareNoPixel()
    {
        using var bench = new FilterBench(25, 16);

        var left = await bench.Run("crop", """{"region":{"x":0,"y":0,"width":0.34,"height":1}}""");
        var right = await bench.Run("crop", """{"region":{"x":0.34,"y":0,"width":0.66,"height":1}}""");

        (left.Width + right.Width).ShouldBe(25);
    }

    [Theory]
    [InlineData("oneToOne", 160, 160)]
    [InlineData("fourToFive", 128, 160)]
    [InlineData("fiveToFour", 200, 160)]
    [InlineData("twoToThree", 107, 160)]
    [InlineData("threeToTwo", 240, 160)]
    [InlineData("threeToFour", 120, 160)]
    [InlineData("fourToThree", 213, 160)]
    [InlineData("nineToSixteen", 90, 160)]
    [InlineData("sixteenToNine", 240, 135)]
    [InlineData("twentyOneToNine", 240, 103)]
    public async Task AspectCrop_EachShape_IsTheLargestPart(string shape, int width, int height)
    {
        using var bench = new FilterBench(240, 160);

        (await bench.Apply("aspect-crop", $$"""{"shape":"{{shape}}"}""")).Size.ShouldBe(new(width, height));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 4)]
    [InlineData(0.6, 6)]
    [InlineData(1, 8)]
    public async Task AspectCrop_Focus_IsKeptInTheMiddleWhereItCan(double focus, int left)
    {
        using var bench = new FilterBench(24, 16);

        var pixels = await bench.Run("aspect-crop", FormattableString.Invariant($$"""{"focus": {"x": {{focus}}, "y": 0.5} }"""));

        pixels.ShouldBe((x, y) => bench.Before[x + left, y], tolerance: 0.5);
    }

    [Fact]
    public async Task AspectCrop_OwnShape_IsThat()
    {
        using var bench = new FilterBench(240, 160);

        (await bench.Apply("aspect-crop", """{"shape":"own","width":3,"height":1}""")).Size.ShouldBe(new(240, 80));
    }

    [Theory]
    [InlineData("lanczos3")]
    [InlineData("cubic")]
    [InlineData("linear")]
    public async Task Scale_Half_AveragesFourPixels(string kernel)
    {
        using var bench = new FilterBench(40, 40, (x, y) => (x + y) % 2 == 0 ? 0xffffffff : 0x000000ff);

        var pixels = await bench.Run("scale", $$"""{"kernel":"{{kernel}}"}""");

        (pixels.Width, pixels.Height).ShouldBe((20, 20));
        pixels[10, 10][0].ShouldBe(0.5, 0.02);
    }

    [Fact]
    public async Task Scale_TwiceByNearest_RepeatsPixels()
    {
        using var bench = new FilterBench(alpha: true);

        (await bench.Run("scale", """{"factor":200,"kernel":"nearest"}""")).ShouldBe((x, y) => bench.Before[x / 2, y / 2], tolerance: 0.5);
    }
}
