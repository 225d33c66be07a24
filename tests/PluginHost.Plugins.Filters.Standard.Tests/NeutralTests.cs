namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>A filter at its neutral setting answers the very image it was given.</summary>
public sealed class NeutralTests
{
    [Theory]
    [InlineData("rotate", """{"angle":0}""")]
    [InlineData("rotate", """{"angle":-360,"corners":"crop"}""")]
    [InlineData("straighten", "{}")]
    [InlineData("flip", """{"horizontal":false}""")]
    [InlineData("crop", "{}")]
    [InlineData("aspect-crop", """{"shape":"threeToTwo"}""")]
    [InlineData("scale", """{"factor":100}""")]
    [InlineData("brightness-contrast", "{}")]
    [InlineData("exposure", "{}")]
    [InlineData("levels", "{}")]
    [InlineData("curves", "{}")]
    [InlineData("curves", """{"red":"0,0 0.3,0.3 1,1"}""")]
    [InlineData("shadows-highlights", "{}")]
    [InlineData("colour-filter", """{"look":"sepia","amount":0}""")]
    [InlineData("white-balance", "{}")]
    [InlineData("hue-saturation", "{}")]
    [InlineData("tint", """{"amount":0}""")]
    [InlineData("blur", """{"size":0}""")]
    [InlineData("sharpen", """{"amount":0}""")]
    [InlineData("denoise", """{"radius":0}""")]
    [InlineData("denoise", """{"amount":0}""")]
    [InlineData("clarity", """{"amount":0}""")]
    [InlineData("lookup-table", "{}")]
    [InlineData("lookup-table", """{"file":"no.cube","amount":0}""")]
    [InlineData("motion-blur", """{"length":0}""")]
    [InlineData("camera-shake", """{"strength":0}""")]
    [InlineData("pixelate", """{"strength":0}""")]
    [InlineData("pixelate", """{"blockSize":1}""")]
    [InlineData("posterize", """{"tones":256}""")]
    [InlineData("edges", """{"amount":0}""")]
    [InlineData("grain", """{"amount":0}""")]
    [InlineData("vignette", """{"amount":0}""")]
    [InlineData("border", """{"width":0}""")]
    [InlineData("text-watermark", """{"text":" "}""")]
    [InlineData("text-watermark", """{"opacity":0}""")]
    [InlineData("picture-watermark", "{}")]
    [InlineData("resize", "{}")]
    [InlineData("convert", "{}")]
    [InlineData("strip-metadata", "{}")]
    [InlineData("noise", """{"deviation":0}""")]
    public async Task Apply_Neutral_IsTheSameImage(string filter, string arguments)
    {
        using var bench = new FilterBench();

        (await bench.Apply(filter, arguments)).ShouldBeSameAs(bench.Picture);
    }
}
