using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Dialect;

public sealed class DefinitionTests
{
    private const string Several = """
        About(group: "Moods", description: "Two of a kind.");
        var strength = Slider("Strength", 0.5);
        Filter("Cold", x => x.Tint(Colour.Parse("#0000ff"), strength));
        Filter("Night", x =>
        {
            About(description: "Dark.", help: "Long.");
            var stops = Slider("Stops", -1, -4, 0);
            return x.Exposure(stops).Saturate(1 - strength);
        });
        """;

    [Fact]
    public void Filter_SeveralInAFile_HaveTheFilesParametersAndTheirOwn()
    {
        using var script = Some.Load(Several);

        script.Definitions.Select(definition => (definition.Id, definition.Name, definition.Group, definition.Description, definition.Help)).ShouldBe(
            [("script.warm-tones.cold", "Cold", "Moods", "Two of a kind.", null), ("script.warm-tones.night", "Night", "Moods", "Dark.", "Long.")]);
        script.Definitions.Select(definition => string.Join(',', definition.Parameters.Select(parameter => parameter.Name))).ShouldBe(["strength", "strength,stops"]);
    }

    [Fact]
    public void Filter_OneOfSeveral_RunsAlone() =>
        Some.Result(Several, """{"stops": -2, "strength": 0.25}""", "Night").ShouldBe(Some.Image.Exposure(-2).Saturate(0.75));

    [Fact]
    public void Return_BesideFilters_MakesTheFileAFilterToo()
    {
        using var script = Some.Load("About(name: \"Plain one\");\nFilter(\"Other\", x => x.Invert());\nreturn image.Blur(1);");

        script.Definitions.Select(definition => (definition.Id, definition.Name)).ShouldBe([("script.warm-tones", "Plain one"), ("script.warm-tones.other", "Other")]);
    }

    [Theory]
    [InlineData("return new FilterOutput(image) { Quality = 50 };", 1)]
    [InlineData("return new[] { image, image.Invert() };", 2)]
    [InlineData("return Enumerable.Range(1, 3).Select(x => new FilterOutput(image.Blur(x)) { Name = $\"{x}\" });", 3)]
    [InlineData("image.Blur(2)", 1)]
    [InlineData("Filter(\"Pair\", x => new[] { x, x.Invert() });", 2)]
    [InlineData("Filter(\"Kept\", x => new FilterOutput(x) { StripMetadata = true });", 1)]
    public void Outputs_OneOrSeveral_AreAllAnswered(string text, int count)
    {
        using var script = Some.Load(text);

        Some.Apply(script).Outputs.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("Filter(\"One\", x => x);\nFilter(\"one\", x => x.Invert());", "PH3238", 2)]
    [InlineData("Filter(\"?\", x => x);", "PH3237", 1)]
    [InlineData("\nColumn(\"Wide\", x => x.Width, 5, 5);", "PH3239", 2)]
    [InlineData("return 5;", "PH3235", 0)]
    [InlineData("Filter(\"None\", x => (Image)null!);", "PH3235", 0)]
    [InlineData("return Enumerable.Repeat(image, 101);", "PH3236", 0)]
    public void Definition_ThatCannotWork_IsAnError(string text, string code, int line)
    {
        var problem = Some.Problem(text);

        (problem.Id, problem.Line).ShouldBe((code, line));
    }

    [Fact]
    public void TaggerColumnAndSearch_AreHeldAndAnswer()
    {
        using var script = Some.Load("""
            Tagger("Shape", picture => picture.Width > picture.Height ? "wide" : null);
            Tagger("Kind", picture => new[] { picture.Format, "picture" });
            Column("Megapixels", picture => picture.Width * picture.Height / 1e6, 0, 500);
            Search("Large", picture => picture.Bytes > 5000);
            """);
        PluginHost.Sdk.Library.PictureFacts[] pictures = [Some.Facts, Some.Facts with { Width = 100, Bytes = 10_000 }];

        script.Definitions.Select(definition => definition.Kind).ShouldBe([DefinitionKind.Tagger, DefinitionKind.Tagger, DefinitionKind.Column, DefinitionKind.Search]);
        script.Each<IReadOnlyList<string>>(script.Definitions[0], pictures, CancellationToken.None).Value.ShouldNotBeNull().Select(tags => string.Join(',', tags)).ShouldBe(["wide", ""]);
        script.Each<IReadOnlyList<string>>(script.Definitions[1], pictures, CancellationToken.None).Value.ShouldNotBeNull()[0].ShouldBe(["png", "picture"]);
        script.Each<double>(script.Definitions[2], pictures, CancellationToken.None).Value.ShouldBe([0.12, 0.03]);
        script.Find(script.Definitions[3], new SearchRequest(new FakeBlock(5000, 10_000, 20_000), new ulong[] { 0b011 }), CancellationToken.None).Value.ShouldBe([0b010UL]);
        script.Definitions[2].Max.ShouldBe(500);
    }
}
