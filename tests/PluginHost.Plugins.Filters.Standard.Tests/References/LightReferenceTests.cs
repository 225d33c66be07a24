namespace PluginHost.Plugins.Filters.Standard.Tests.References;

public sealed class LightReferenceTests
{
    /// <summary>Half a step of 1 / 255 is rounding, the rest the tool's own, at 16 bits.</summary>
    [Theory]
    [InlineData("brightness-contrast", """{"brightness":20}""", "-brightness-contrast 20x0")]
    [InlineData("brightness-contrast", """{"contrast":30}""", "-brightness-contrast 0x30")]
    [InlineData("brightness-contrast", """{"contrast":-45}""", "-brightness-contrast 0x-45")]
    [InlineData("levels", """{"black":20,"white":230,"gamma":1.5}""", "-level 5140,59110,1.5")]
    [InlineData("levels", """{"gamma":0.4}""", "-gamma 0.4")]
    [InlineData("levels", """{"outputBlack":10,"outputWhite":200}""", "+level 2570,51400")]
    [InlineData("exposure", """{"stops":1}""", "-colorspace RGB -evaluate multiply 2 -colorspace sRGB")]
    [InlineData("exposure", """{"stops":-1.5}""", "-colorspace RGB -evaluate multiply 0.353553391 -colorspace sRGB")]
    [InlineData("curves", """{"all":"0,1 1,0"}""", "-negate")]
    [InlineData("curves", """{"all":"0.2,0 0.6,1"}""", "-level 20%,60%")]
    [InlineData("posterize", """{"tones":6}""", "-fx min(floor(u*6),5)/5")]
    [InlineData("posterize", """{"tones":5}""", "-fx min(floor(u*5+0.0001),4)/4")]
    [InlineData("posterize", """{"tones":100}""", "-fx min(floor(u*100+0.0001),99)/99")]
    public async Task Tones_Any_AreTheSame(string filter, string arguments, string tool)
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most: 0.6, mean: 0.25);
    }
}
