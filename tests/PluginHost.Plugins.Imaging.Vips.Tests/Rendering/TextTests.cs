using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class TextTests
{
    [Fact]
    public async Task Text_Any_IsLettersOfThatColourOnClearGround()
    {
        using var bench = new RenderBench();
        var image = Image.Text(new TextSource(200, 60, "<b>& Ügly </b>", 30, Colour.Amber) { Alignment = TextAlignment.Right });

        var result = await bench.Ask(image);
        if (result.Refusal is { } refusal)
        {
            // A system without fonts says so.
            refusal.Code.ShouldBe("PH4128");
            return;
        }

        var pixels = await bench.Pixels(image);
        (pixels.Width, pixels.Height).ShouldBe((200, 60));
        var inked = Enumerable.Range(0, 200 * 60).Where(i => pixels.At(i % 200, i / 200)[3] == 255).ToList();
        inked.Count.ShouldBeInRange(200, 6_000);
        inked.ShouldAllBe(i => pixels.At(i % 200, i / 200)[0] == 255 && pixels.At(i % 200, i / 200)[1] == 191);
        inked.Max(i => i % 200).ShouldBeGreaterThan(185);
    }

    [Fact]
    public async Task Text_Empty_IsClear()
    {
        using var bench = new RenderBench();
        var result = await bench.Ask(Image.Text(new TextSource(20, 6, " ", 30, Colour.Amber)));

        (result.Refusal?.Code ?? "none").ShouldBeOneOf("none", "PH4128");
    }
}
