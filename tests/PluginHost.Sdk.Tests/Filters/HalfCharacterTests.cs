using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Tests.Filters;

public sealed class HalfCharacterTests
{
    private static readonly Image Picture = Image.Solid(4, 3, Colour.Grey);

    // A lone surrogate: half a character, which JSON can write and a string cannot say.
    [Theory]
    [InlineData("words")]
    [InlineData("colour")]
    [InlineData("mode")]
    public async Task Apply_HalfACharacterInAValue_NamesTheParameter(string parameter)
    {
        var result = await Ask($$"""{"{{parameter}}":"\ud800"}""");

        (result.Refusal?.Code, result.Parameter).ShouldBe(("PH4604", parameter));
    }

    [Fact]
    public async Task Apply_HalfACharacterInAName_IsRefused() => (await Ask("""{"\ud800":1}""")).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4602");

    [Fact]
    public async Task Apply_ValuesThatFit_AreSet()
    {
        var result = await Ask("""{"words":"\ud83d\ude00","colour":"#ffbf00","mode":"multiply"}""");

        result.Outputs.ShouldHaveSingleItem().Image.ShouldBe(Image.Text("😀multiply", 4, 10, Colour.Amber));
    }

    private static async Task<ApplyFilterResult> Ask(string arguments) => await ((IFilter)new Sample()).ApplyAsync(
        new ApplyFilterRequest(Picture, arguments, new PictureFacts("picture.png", "png", 4, 3, 100)), TestContext.Current.CancellationToken);

    [Filter("test.sample", "Sample")]
    private sealed class Sample : IImageFilter
    {
        [Parameter]
        public string Words { get; set; } = "";

        [Parameter]
        public Colour Colour { get; set; }

        [Parameter]
        public BlendMode Mode { get; set; }

        public Image Apply(Image image, FilterContext context) => Image.Text(Words + Mode.ToString().ToLowerInvariant(), image.Width, 10, Colour);
    }
}
