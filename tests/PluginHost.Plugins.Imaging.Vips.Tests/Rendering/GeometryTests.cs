using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class GeometryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Crop_Any_IsThatPart(bool alpha)
    {
        using var bench = new RenderBench(alpha: alpha);

        await bench.ShouldRender(bench.Picture.Crop(3, 2, 5, 4), (x, y) => bench.At(x + 3, y + 2), tolerance: 0.5);
    }

    [Fact]
    public async Task TurnsAndFlips_Any_LoseNothing()
    {
        using var bench = new RenderBench(alpha: true);
        var (right, bottom) = (bench.Width - 1, bench.Height - 1);

        await bench.ShouldRender(bench.Picture.Turn(1), (x, y) => bench.At(y, bottom - x), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Turn(2), (x, y) => bench.At(right - x, bottom - y), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Turn(3), (x, y) => bench.At(right - y, x), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.FlipHorizontal(), (x, y) => bench.At(right - x, y), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.FlipVertical(), (x, y) => bench.At(x, bottom - y), tolerance: 0.5);
    }

    [Fact]
    public async Task Pad_Colour_IsAround()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Pad(2, 3, 4, 1, Colour.Amber), (x, y) => Inside(bench, x - 2, y - 3) ? bench.At(x - 2, y - 3) : [1, 191 / 255.0, 0], tolerance: 0.5);
    }

    [Fact]
    public async Task Pad_ClearColour_GivesAlpha()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Pad(2, 0, 0, 0, Colour.Clear), (x, y) => x < 2 ? [0, 0, 0, 0] : bench.At(x - 2, y), tolerance: 0.5);
    }

    [Fact]
    public async Task Pad_EdgeAndMirror_RepeatThePicture()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Invert().Pad(2, 3, 4, 1, PadFill.Edge), (x, y) =>
            [.. bench.At(x - 2, y - 3).Select((value, channel) => channel < 3 ? 1 - value : value)], tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Pad(2, 3, 0, 0, PadFill.Mirror), (x, y) => bench.At(x < 2 ? 1 - x : x - 2, y < 3 ? 2 - y : y - 3), tolerance: 0.5);
    }

    [Fact]
    public async Task Resize_Nearest_RepeatsPixels()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Resize(26, 18, ResizeKernel.Nearest), (x, y) => bench.At(x / 2, y / 2), tolerance: 0.5);
    }

    [Theory]
    [InlineData(ResizeKernel.Lanczos3)]
    [InlineData(ResizeKernel.Cubic)]
    [InlineData(ResizeKernel.Linear)]
    public async Task Resize_Smaller_AveragesByAlpha(ResizeKernel kernel)
    {
        // Blue that nobody can see must not get into the red.
        using var bench = new RenderBench(40, 40, alpha: true, pixel: (x, _) => x % 2 == 0 ? 0xff0000ffu : 0x0000ff00u);

        var pixels = await bench.Pixels(bench.Picture.Resize(10, 10, kernel));

        pixels.At(5, 5).ShouldBeNear([255, 0, 0, 128], tolerance: 3);
    }

    [Fact]
    public async Task Resize_OtherShape_MeetsTheSizeExactly()
    {
        using var bench = new RenderBench(101, 67);

        foreach (var (width, height) in new[] { (33, 66), (1, 1), (100, 3), (203, 5), (64, 300) })
        {
            var rendered = await bench.Render(bench.Picture.Resize(width, height));
            (rendered.Width, rendered.Height).ShouldBe((width, height));
        }
    }

    [Fact]
    public async Task Resize_SmallerByNearest_PicksPixels()
    {
        using var bench = new RenderBench(40, 40, pixel: (x, y) => (x + y) % 2 == 0 ? 0xffffffffu : 0x000000ffu);

        var pixels = await bench.Pixels(bench.Picture.Resize(13, 13, ResizeKernel.Nearest));

        pixels.Data.ToArray().ShouldAllBe(value => value == 0 || value == 255);
    }

    [Fact]
    public async Task Resize_AfterChangedValues_AveragesThose()
    {
        using var bench = new RenderBench(40, 40, pixel: (x, _) => x % 4 == 0 ? 0xffffffffu : 0x000000ffu);

        // White is a quarter: averaged first, nothing of it would be left above the middle.
        (await bench.Pixels(bench.Picture.Posterize(2).Resize(10, 10))).At(5, 5)[..3].ShouldBeNear([64, 64, 64], tolerance: 6);
    }

    [Theory]
    [InlineData(ResizeKernel.Lanczos3)]
    [InlineData(ResizeKernel.Cubic)]
    [InlineData(ResizeKernel.Linear)]
    [InlineData(ResizeKernel.Nearest)]
    [InlineData(ResizeKernel.Mean)]
    public async Task Resize_LargerAndMirrored_IsTheMirrored(ResizeKernel kernel)
    {
        // A picture that moves while it grows would move the other way when mirrored.
        using var bench = new RenderBench(17, 11);

        var plain = await bench.Pixels(bench.Picture.Resize(51, 44, kernel));
        var mirrored = await bench.Pixels(bench.Picture.FlipHorizontal().FlipVertical().Resize(51, 44, kernel));

        for (var i = 0; i < 51 * 44; i++)
        {
            mirrored.At(50 - (i % 51), 43 - (i / 51)).ShouldBeNear([.. plain.At(i % 51, i / 51)], tolerance: 1);
        }
    }

    [Fact]
    public async Task Resize_SmallerByMean_CountsPartsOfPixels()
    {
        using var bench = new RenderBench(5, 3, alpha: true, pixel: (x, _) => x < 2 ? 0xff0000ffu : x == 2 ? 0x00ff00ffu : 0x0000ff00u);

        var pixels = await bench.Pixels(bench.Picture.Resize(2, 1, ResizeKernel.Mean));

        pixels.At(0, 0).ShouldBeNear([204, 51, 0, 255], tolerance: 1);
        pixels.At(1, 0).ShouldBeNear([0, 255, 0, 51], tolerance: 1);
    }

    [Fact]
    public async Task Resize_EachKernelInAFile_IsThatKernel()
    {
        using var bench = new RenderBench(60, 60, pixel: (x, y) => (x / 5) % 2 == (y / 7) % 2 ? 0xffffffffu : 0x202020ffu);
        var seen = new HashSet<string>();
        foreach (var kernel in Enum.GetValues<ResizeKernel>())
        {
            seen.Add(Convert.ToHexString((await bench.Pixels(bench.Picture.Resize(20, 22, kernel))).Data.Span));
        }

        seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Rotate_HalfClear_KeepsTheColours()
    {
        using var bench = new RenderBench(40, 40, alpha: true, pixel: (x, y) => 0x3070b000u | (uint)(40 + (x * 4) + (y % 3 * 10)));

        var pixels = await bench.Pixels(bench.Picture.Rotate(20, expand: false));

        for (var i = 8 * 40; i < 32 * 40; i++)
        {
            if (i % 40 is >= 8 and < 32)
            {
                pixels.At(i % 40, i / 40)[..3].ShouldBeNear([0x30, 0x70, 0xb0], tolerance: 2);
            }
        }
    }

    [Fact]
    public async Task Rotate_Quarter_IsATurn()
    {
        using var bench = new RenderBench(21, 15);

        // Asked for as an angle and not as a turn: the middle must be met to the pixel.
        await bench.ShouldRender(bench.Picture.With(new RotateOperation(90, Colour.Black, Expand: true)), (x, y) => bench.At(y, 14 - x), tolerance: 1.5);
    }

    [Fact]
    public async Task Rotate_Slightly_ShowsTheBackgroundInTheCorners()
    {
        using var bench = new RenderBench(60, 40, pixel: (_, _) => 0x3070b0ff);

        var pixels = await bench.Pixels(bench.Picture.Rotate(30, Colour.Amber));
        var clear = await bench.Pixels(bench.Picture.Rotate(30));

        pixels.At(0, 0).ShouldBe([255, 191, 0, 255]);
        pixels.At(pixels.Width / 2, pixels.Height / 2).ShouldBeNear([0x30, 0x70, 0xb0, 255], tolerance: 1);
        clear.At(0, 0)[3].ShouldBe(0);
        clear.At(pixels.Width / 2, pixels.Height / 2).ShouldBeNear([0x30, 0x70, 0xb0, 255], tolerance: 1);
    }

    [Fact]
    public async Task Straighten_Any_HasNoEmptyCorner()
    {
        using var bench = new RenderBench(60, 40, pixel: (_, _) => 0x3070b0ff);

        await bench.ShouldRender(bench.Picture.Straighten(7), (_, _) => [0x30 / 255.0, 0x70 / 255.0, 0xb0 / 255.0], tolerance: 6);
    }

    private static bool Inside(RenderBench bench, int x, int y) => x >= 0 && y >= 0 && x < bench.Width && y < bench.Height;
}
