using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

/// <summary>A small made picture, and what the engine makes of descriptions that start from it.</summary>
internal sealed class RenderBench : IDisposable
{
    private readonly PictureFolder _folder = new();

    public RenderBench(int width = 13, int height = 9, bool alpha = false, Func<int, int, uint>? pixel = null)
    {
        (Width, Height, HasAlpha) = (width, height, alpha);
        pixel ??= (x, y) => Mixed(x, y, alpha);
        Png = TestPictures.Png(width, height, pixel);
        Input = new RenderInput { File = _folder.Add("input.png", Png) };
        Picture = new Image(new InputSource(0, width, height, alpha));
        Before = new double[height, width, 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var value = pixel(x, y);
                for (var channel = 0; channel < 4; channel++)
                {
                    Before[y, x, channel] = (value >> (24 - (8 * channel)) & 255) / 255.0;
                }
            }
        }
    }

    public VipsImageEngine Engine { get; } = new();

    public int Width { get; }

    public int Height { get; }

    public bool HasAlpha { get; }

    public byte[] Png { get; }

    public RenderInput Input { get; }

    /// <summary>The description that is that picture.</summary>
    public Image Picture { get; }

    /// <summary>Its pixels, 0 to 1.</summary>
    public double[,,] Before { get; }

    public ImageFile Add(string name, ReadOnlySpan<byte> bytes) => _folder.Add(name, bytes);

    public async Task<RenderResult> Ask(Image image, OutputSpec? output = null, ImageLimits? limits = null, CancellationToken? token = null, params RenderInput[] more) => await Engine.RenderAsync(
        new RenderRequest(image, [Input, .. more], limits ?? ImageLimits.Default, output ?? new OutputSpec("out", ImageEncoding.Png)), token ?? TestContext.Current.CancellationToken);

    public async Task<EncodedImage> Render(Image image, OutputSpec? output = null, params RenderInput[] more)
    {
        var result = await Ask(image, output, more: more);
        result.Refusal.ShouldBeNull();
        return result.Encoded.ShouldNotBeNull();
    }

    public async Task<string> RefusalOf(Image image, OutputSpec? output = null, ImageLimits? limits = null, params RenderInput[] more) =>
        (await Ask(image, output, limits, more: more)).Refusal.ShouldNotBeNull().Code;

    /// <summary>The rendered pixels, 0 to 255.</summary>
    public async Task<PixelBuffer> Pixels(Image image, OutputSpec? output = null, params RenderInput[] more)
    {
        return await Pixels(await Render(image, output, more));
    }

    /// <summary>The same of a draft.</summary>
    public async Task<PixelBuffer> Draft(Image image, OutputSpec output)
    {
        var result = await Engine.RenderAsync(new RenderRequest(image, [Input], ImageLimits.Default, output) { IsDraft = true }, TestContext.Current.CancellationToken);
        return await Pixels(result.Encoded.ShouldNotBeNull());
    }

    private async Task<PixelBuffer> Pixels(EncodedImage encoded) => await Engine.Sample(
        _folder.Add("rendered.png", encoded.Data.Span), new SampleSpec(encoded.Width, encoded.Height) { Channels = SampleChannels.Rgba, Fit = SampleFit.Stretch });

    /// <summary>Holds when every pixel is what a function of its place says, 0 to 1, cut off at both ends.</summary>
    public async Task ShouldRender(Image image, Func<int, int, double[]> expected, double tolerance = 1.01)
    {
        var pixels = await Pixels(image);
        (pixels.Width, pixels.Height).ShouldBe((image.Width, image.Height));
        for (var y = 0; y < pixels.Height; y++)
        {
            for (var x = 0; x < pixels.Width; x++)
            {
                var (actual, wanted) = (pixels.At(x, y), expected(x, y));
                for (var channel = 0; channel < 4; channel++)
                {
                    var value = channel < wanted.Length ? Math.Clamp(wanted[channel], 0, 1) * 255 : 255;
                    Math.Abs(actual[channel] - value).ShouldBeLessThan(tolerance, $"channel {channel} at {x}, {y}: {actual[channel]} instead of {value:0.00}");
                }
            }
        }
    }

    /// <summary>The pixel before at a place, the edge repeated.</summary>
    public double[] At(int x, int y)
    {
        (x, y) = (Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1));
        return [Before[y, x, 0], Before[y, x, 1], Before[y, x, 2], Before[y, x, 3]];
    }

    /// <summary>Each channel but alpha changed.</summary>
    public double[] Each(int x, int y, Func<double, double> change)
    {
        var pixel = At(x, y);
        return [change(pixel[0]), change(pixel[1]), change(pixel[2]), pixel[3]];
    }

    public static double ToLinear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    public static double ToSrgb(double value) => value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;

    public static double Luma(double[] pixel) => (0.2126 * pixel[0]) + (0.7152 * pixel[1]) + (0.0722 * pixel[2]);

    public void Dispose() => _folder.Dispose();

    /// <summary>Colours without any order.</summary>
    private static uint Mixed(int x, int y, bool alpha)
    {
        var value = (uint)((x * 7919) + (y * 104_729) + 12_345) * 2_654_435_761u;
        value ^= value >> 15;
        value *= 2_246_822_519u;
        value ^= value >> 13;
        return alpha ? value : value | 255;
    }
}
