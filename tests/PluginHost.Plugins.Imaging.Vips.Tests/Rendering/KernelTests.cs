using System.Numerics;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class KernelTests
{
    [Theory]
    [InlineData(ColourSpace.Srgb)]
    [InlineData(ColourSpace.Linear)]
    public async Task Pixels_Any_GetsEveryPixelStraight(ColourSpace space)
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Pixels(pixel => (pixel * 0.5f) with { W = 1 - pixel.W }, space), (x, y) =>
        {
            var pixel = bench.Each(x, y, value => space == ColourSpace.Srgb ? value / 2 : RenderBench.ToSrgb(RenderBench.ToLinear(value) / 2));
            return [pixel[0], pixel[1], pixel[2], 1 - pixel[3]];
        });
    }

    [Theory]
    [InlineData(13, 9)]
    [InlineData(300, 200)]
    public async Task Kernel_WithReach_SeesNeighboursAndRepeatedEdges(int width, int height)
    {
        using var bench = new RenderBench(width, height);

        await bench.ShouldRender(bench.Picture.Kernel(new Pick(2, -2)), (x, y) => bench.At(x + 2, y - 2), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Kernel(new Pick(-1, 2)), (x, y) => bench.At(x - 1, y + 2), tolerance: 0.5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bytes_Any_GetsEveryPixelStraight(bool alpha)
    {
        using var bench = new RenderBench(alpha: alpha);

        await bench.ShouldRender(
            bench.Picture.Bytes(pixel => new Colour(pixel.Blue, pixel.Red, (byte)(255 - pixel.Green), (byte)(pixel.Alpha / 2))),
            (x, y) => bench.At(x, y) is var pixel ? [pixel[2], pixel[0], 1 - pixel[1], Math.Floor((alpha ? pixel[3] : 1) * 255 / 2) / 255] : [],
            tolerance: 0.5);
    }

    [Theory]
    [InlineData(13, 9)]
    [InlineData(300, 200)]
    public async Task ByteKernel_WithReach_SeesNeighboursAndRepeatedEdges(int width, int height)
    {
        using var bench = new RenderBench(width, height);

        await bench.ShouldRender(bench.Picture.Kernel(new PickBytes(2, -2)), (x, y) => bench.At(x + 2, y - 2), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Brightness(0.1).Kernel(new PickBytes(-1, 2)).Brightness(-0.1), (x, y) => [.. bench.At(x - 1, y + 2).Take(3).Select(value => Math.Min(value, 0.9))], tolerance: 1.1);
    }

    [Fact]
    public async Task ByteKernel_Throwing_IsAFaultThatNamesIt()
    {
        using var bench = new RenderBench();

        var fault = await Should.ThrowAsync<PluginFaultException>(() => bench.Ask(bench.Picture.Bytes(_ => throw new InvalidTimeZoneException("no such place"))));

        (fault.Code, fault.CauseType).ShouldBe(("PH4130", typeof(InvalidTimeZoneException).FullName));
    }

    [Fact]
    public async Task Kernel_Place_IsThatInThePicture()
    {
        using var bench = new RenderBench(200, 100);

        await bench.ShouldRender(bench.Picture.Kernel(new Place()), (x, y) => [x / 200.0, y / 100.0, 0], tolerance: 0.6);
    }

    [Fact]
    public async Task Kernel_InAPreview_KnowsTheScale()
    {
        using var bench = new RenderBench(200, 100, pixel: (_, _) => 0x000000ff);

        var pixels = await bench.Pixels(bench.Picture.Kernel(new Scale()), new OutputSpec("out", ImageEncoding.Png) { LongEdge = 50 });

        pixels.At(3, 3).ShouldBeNear([64, 51, 0, 255], tolerance: 1);
    }

    [Fact]
    public async Task Kernel_Throwing_IsAFaultThatNamesIt()
    {
        using var bench = new RenderBench();

        var fault = await Should.ThrowAsync<PluginFaultException>(() => bench.Ask(bench.Picture.Pixels(_ => throw new InvalidTimeZoneException("no such place"))));

        fault.Code.ShouldBe("PH4130");
        fault.Message.ShouldContain("no such place");
        fault.CauseType.ShouldBe(typeof(InvalidTimeZoneException).FullName);
        (await bench.Ask(bench.Picture.Invert())).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Kernel_OfARenderThatEnded_IsLetGo()
    {
        var kernel = await RenderAndForget();

        for (var i = 0; i < 20 && kernel.IsAlive; i++)
        {
            // The thread that went on from the rendering still has it on its stack.
            await Task.Delay(10, TestContext.Current.CancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        kernel.IsAlive.ShouldBeFalse();
    }

    private static async Task<WeakReference> RenderAndForget()
    {
        using var bench = new RenderBench();
        var kernel = new Pick(0, 0);
        await bench.Render(bench.Picture.Kernel(kernel));
        return new WeakReference(kernel);
    }

    private sealed record Pick(int Right, int Down) : IPixelKernel
    {
        public ColourSpace Space => ColourSpace.Srgb;

        public int Radius => 2;

        public void Row(in KernelRow row) => row.Neighbours(Right, Down).CopyTo(row.Output);
    }

    private sealed record PickBytes(int Right, int Down) : IByteKernel
    {
        public int Radius => 2;

        public void Row(in ByteRow row) => row.Neighbours(Right, Down).CopyTo(row.Output);
    }

    private sealed record Place : IPixelKernel
    {
        public ColourSpace Space => ColourSpace.Srgb;

        public void Row(in KernelRow row)
        {
            for (var i = 0; i < row.Output.Length; i++)
            {
                row.Output[i] = new Vector4((row.X + i) / (float)row.Size.Width, row.Y / (float)row.Size.Height, 0, 1);
            }
        }
    }

    private sealed record Scale : IPixelKernel
    {
        public ColourSpace Space => ColourSpace.Srgb;

        public int Radius => 8;

        public void Row(in KernelRow row) => row.Output.Fill(new Vector4((float)row.Scale, row.Reach / 10f, 0, 1));
    }
}
