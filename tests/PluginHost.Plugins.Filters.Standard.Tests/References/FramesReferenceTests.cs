using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

public sealed class FramesReferenceTests
{
    /// <summary>Half a step of 1 / 255 is rounding; with clear parts both alpha and colour are rounded.</summary>
    [Theory]
    [InlineData("normal", "Over")]
    [InlineData("multiply", "Multiply")]
    [InlineData("screen", "Screen")]
    [InlineData("overlay", "Overlay")]
    [InlineData("darken", "Darken")]
    [InlineData("lighten", "Lighten")]
    [InlineData("hardLight", "HardLight")]
    [InlineData("softLight", "SoftLight")]
    [InlineData("difference", "Difference")]
    public async Task PictureWatermark_EachMode_IsThatOfW3C(string mode, string compose)
    {
        using var bench = Scene.Bench();
        using var clear = Scene.Bench(alpha: true);
        foreach (var colour in new[] { Colour.Parse("#c06020cc"), Colour.Parse("#30a0f066") })
        {
            var mark = Image.Solid(96, 64, colour);
            var arguments = $$"""{"picture":7,"place":"centre","size":100,"opacity":100,"margin":0,"mode":"{{mode}}"}""";
            var tool = $"( -size 96x64 xc:{colour} ) -compose {compose} -composite";

            await bench.ShouldBeAsImageMagick(filter: "picture-watermark", arguments, tool, most: 0.6, mean: 0.25, mark);
            await clear.ShouldBeAsImageMagick(filter: "picture-watermark", arguments, tool, most: 1, mean: 0.25, mark);
        }
    }
}
