using System.Text;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>A small made picture, filters as the host calls them, and the engine that renders what they answer.</summary>
internal sealed class FilterBench : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly RenderInput _input;
    private readonly VipsImageEngine _engine = new();

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="pixel">0xrrggbbaa of a place; colours without any order if left out.</param>
    /// <param name="alpha">Whether those have any alpha.</param>
    public FilterBench(int width = 24, int height = 16, Func<int, int, uint>? pixel = null, bool alpha = false)
    {
        pixel ??= (x, y) => Mixed(x, y) | (alpha ? 0u : 255u);
        (Width, Height) = (width, height);
        Before = new Pixels(width, height, [.. Enumerable.Range(0, width * height).SelectMany(i => Channels(pixel(i % width, i / width)))]);
        _input = new RenderInput { File = new ImageFile(_folder.Write("input.png", TestPictures.Png(width, height, pixel))) };
        Picture = new Image(new InputSource(0, width, height, alpha));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The plugin's folder.</summary>
    public string DataFolder => _folder.Path;

    /// <summary>The picture as a file, a PNG.</summary>
    public string PictureFile => _input.File!.Path;

    /// <summary>The description that is the picture.</summary>
    public Image Picture { get; }

    public Pixels Before { get; }

    public static uint Grey(int value) => TestPictures.Rgba((byte)value, (byte)value, (byte)value);

    /// <summary>Puts a file into the folder of lookup tables.</summary>
    public void AddTable(string name, string text) => _folder.Write(Path.Combine("luts", name), Encoding.UTF8.GetBytes(text));

    /// <summary>Runs a filter on the picture.</summary>
    /// <param name="filter">Last part of its id, or all of it.</param>
    /// <param name="arguments">JSON.</param>
    /// <param name="seed">Of its chance.</param>
    /// <param name="mark">For a parameter called picture.</param>
    public async Task<ApplyFilterResult> Ask(string filter, string arguments = "{}", int seed = 0, Image? mark = null) => await RegisteredFilters.Make(filter, DataFolder).ApplyAsync(
        new ApplyFilterRequest(Picture, arguments, new PictureFacts("picture.png", "png", Width, Height, 1_000)) { Seed = seed, Pictures = mark is null ? [] : [new NamedImage("picture", mark)] },
        TestContext.Current.CancellationToken);

    /// <summary>What a filter makes of the picture, not yet rendered.</summary>
    public async Task<Image> Apply(string filter, string arguments = "{}", int seed = 0, Image? mark = null)
    {
        var result = await Ask(filter, arguments, seed, mark);
        result.Refusal.ShouldBeNull();
        return result.Outputs.ShouldHaveSingleItem().Image;
    }

    /// <summary>What a filter makes of the picture.</summary>
    public async Task<Pixels> Run(string filter, string arguments = "{}", int seed = 0, Image? mark = null, int longEdge = 0) =>
        await Render(await Apply(filter, arguments, seed, mark), longEdge);

    /// <param name="image">What to render.</param>
    /// <param name="longEdge">For a preview; 0 for the full size.</param>
    /// <param name="shrunk">Size to which what was rendered is brought afterwards.</param>
    public async Task<Pixels> Render(Image image, int longEdge = 0, ImageSize? shrunk = null)
    {
        var result = await _engine.RenderAsync(Request(image, longEdge), TestContext.Current.CancellationToken);
        result.Refusal.ShouldBeNull();
        var encoded = result.Encoded.ShouldNotBeNull();
        var size = shrunk ?? new ImageSize(encoded.Width, encoded.Height);
        var file = new ImageFile(_folder.Write("rendered.png", encoded.Data.Span));
        var sample = new SampleSpec(size.Width, size.Height) { Channels = SampleChannels.Rgba, Fit = SampleFit.Stretch };
        var decoded = await _engine.DecodeAsync(new DecodeRequest(file, ImageLimits.Default, [], [sample]), TestContext.Current.CancellationToken);
        decoded.Refusal.ShouldBeNull();
        return new Pixels(size.Width, size.Height, [.. decoded.Samples.ShouldHaveSingleItem().Data.ToArray().Select(value => value / 255.0)]);
    }

    /// <summary>Whether the system has no font, of which the engine says so and which is no fault of a filter.</summary>
    public async Task<bool> HasNoFonts() =>
        (await _engine.RenderAsync(Request(Image.Text("x", 8, 4, Colour.White)), TestContext.Current.CancellationToken)).Refusal?.Code == "PH4128";

    /// <summary>Holds when each pixel is what a function of the pixel before says.</summary>
    public async Task ShouldMap(string filter, string arguments, Func<double[], double[]> expected, double tolerance = 1.01) =>
        (await Run(filter, arguments)).ShouldBe((x, y) => [.. expected(Before[x, y])[..3], Before[x, y][3]], tolerance);

    public void Dispose() => _folder.Dispose();

    private RenderRequest Request(Image image, int longEdge = 0) => new(image, [_input], ImageLimits.Default, new OutputSpec("out", ImageEncoding.Png) { LongEdge = longEdge });

    private static IEnumerable<double> Channels(uint value) => Enumerable.Range(0, 4).Select(channel => (value >> (24 - (8 * channel)) & 255) / 255.0);

    private static uint Mixed(int x, int y)
    {
        var value = (uint)((x * 7919) + (y * 104_729) + 12_345) * 2_654_435_761u;
        value ^= value >> 15;
        value *= 2_246_822_519u;
        return value ^ (value >> 13);
    }
}
