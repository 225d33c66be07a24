using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>A preview shows what the result will look like: what people set while they see a small picture holds for the large one.</summary>
public sealed class PreviewTests
{
    // Noise of single pixels averages out in a preview, and blocks of 8 x 8 pixels are larger in it.
    private static readonly string[] Finer = ["grain", "noise", "jpeg-artefacts"];

    public static TheoryData<string, string> Filters => new()
    {
        { "rotate", """{"angle":20,"fill":"#808080"}""" },
        { "rotate", """{"angle":100,"corners":"crop"}""" },
        { "straighten", """{"angle":7}""" },
        { "turn", "{}" },
        { "flip", "{}" },
        { "crop", """{"region":{"x":0.2,"y":0.1,"width":0.7,"height":0.6}}""" },
        { "aspect-crop", "{}" },
        { "scale", """{"factor":180}""" },
        { "brightness-contrast", """{"brightness":10,"contrast":30}""" },
        { "exposure", """{"stops":1}""" },
        { "levels", """{"black":30,"white":220,"gamma":1.4}""" },
        { "curves", """{"all":"0,0 0.5,0.7 1,1"}""" },
        { "shadows-highlights", """{"shadows":60,"highlights":-40,"radius":4}""" },
        { "colour-filter", """{"look":"sepia"}""" },
        { "white-balance", """{"temperature":60}""" },
        { "hue-saturation", """{"hue":40,"vibrance":60}""" },
        { "black-and-white", "{}" },
        { "tint", "{}" },
        { "lookup-table", """{"file":"look.cube"}""" },
        { "blur", """{"size":10}""" },
        { "sharpen", """{"radius":10,"amount":200}""" },
        { "denoise", """{"radius":8}""" },
        { "clarity", """{"amount":80,"radius":5}""" },
        { "motion-blur", """{"length":60,"angle":30}""" },
        { "camera-shake", """{"strength":30}""" },
        { "pixelate", """{"blockSize":40,"errorRate":20,"blur":20}""" },
        { "posterize", "{}" },
        { "edges", """{"strength":300}""" },
        { "vignette", """{"amount":80}""" },
        { "border", """{"width":12.5}""" },
        { "text-watermark", """{"text":"Mark","size":20}""" },
        { "picture-watermark", """{"picture":1,"size":40}""" },
        { "resize", """{"width":300,"height":100,"mode":"fill"}""" },
        { "convert", "{}" },
        { "strip-metadata", "{}" },
        { "pad-to-square", "{}" },
    };

    [Fact]
    public void Filters_Always_AreAll() =>
        Filters.Select(row => $"builtin.filters.standard.{row.Data.Item1}").Concat(Finer.Select(name => $"builtin.filters.standard.{name}")).Distinct()
            .ShouldBe(RegisteredFilters.ById.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Apply_InAPreview_LooksLikeTheResultMadeSmaller(string filter, string arguments)
    {
        using var bench = new FilterBench(400, 300, Smooth);
        bench.AddTable("look.cube", "LUT_1D_SIZE 3\n0 0.1 0.2\n0.7 0.5 0.4\n0.9 1 0.8");
        if (filter == "text-watermark" && await bench.HasNoFonts())
        {
            return;
        }

        var image = await bench.Apply(filter, arguments, seed: 3, mark: Image.Solid(80, 40, Colour.Amber));

        var preview = await bench.Render(image, longEdge: 100);
        var result = await bench.Render(image, shrunk: new ImageSize(preview.Width, preview.Height));

        Math.Max(preview.Width, preview.Height).ShouldBe(100);
        (preview.DistanceTo(result) * 255).ShouldBeLessThan(4);
    }

    private static uint Smooth(int x, int y) =>
        TestPictures.Rgba((byte)(128 + (100 * Math.Sin(x / 23.0))), (byte)(128 + (100 * Math.Sin(y / 31.0))), (byte)((x + y) / 3));
}
