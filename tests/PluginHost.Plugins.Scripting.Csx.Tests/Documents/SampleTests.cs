using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Documents;

/// <summary>The scripts in samples/scripts.</summary>
public sealed class SampleTests
{
    private static string Folder { get; } = RepositoryFolder.PathOf("samples/scripts");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder, "*.csx").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Samples_Always_AreADozenFromFourLinesUp()
    {
        Samples.Count.ShouldBeGreaterThanOrEqualTo(12);
        Samples.Min(name => Code(name).Count()).ShouldBeLessThanOrEqualTo(4);
        Samples.Max(name => Code(name).Count()).ShouldBeLessThanOrEqualTo(40);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Run_DoesWhatItSays(string name)
    {
        File.ReadLines(Path.Combine(Folder, name)).First().ShouldStartWith("// ");
        using var script = Load(name);

        Trial.RunAll(script);

        // A filter in a list says what it is for.
        script.Definitions.Where(definition => definition.Kind == DefinitionKind.Filter && definition.Id == ScriptName.Id(name)).ShouldAllBe(definition => definition.Description != null && definition.Group != "Scripts");
    }

    [Theory]
    [InlineData("warm-tones", """{"amount": 0}""")]
    [InlineData("split-tone", """{"amount": 0}""")]
    [InlineData("soft-vignette", """{"amount": 0}""")]
    [InlineData("film-fade", """{"fade": 0, "grain": 0}""")]
    [InlineData("glitch-rows", """{"reach": 0}""")]
    [InlineData("date-watermark", """{"text": ""}""")]
    public void Sample_AtItsNeutralSetting_LeavesThePictureAsItIs(string name, string arguments)
    {
        using var script = Load($"{name}.csx");
        var image = Trial.Outputs(script, script.Definitions[0], arguments).ShouldHaveSingleItem().Image;

        // A curve that changes nothing is still a step.
        image.Operations.Count.ShouldBeLessThanOrEqualTo(name == "film-fade" ? 1 : 0);
    }

    [Fact]
    public void ContactCrops_Pieces_CoverThePicture()
    {
        using var script = Load("contact-crops.csx");

        var outputs = Trial.Outputs(script, script.Definitions[0], """{"columns": 4, "rows": 3}""");

        outputs.Select(output => output.Name).ShouldBe(["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4", "3-1", "3-2", "3-3", "3-4"]);
        outputs.ShouldAllBe(output => output.Image.Width == 100 && output.Image.Height == 100);
    }

    [Fact]
    public void CaptionFrame_Picture_StandsInPaper()
    {
        using var script = Load("caption-frame.csx");

        var image = Trial.Outputs(script, script.Definitions[0]).ShouldHaveSingleItem().Image;

        (image.Width, image.Height).ShouldBe((400 + 16 + 16, 300 + 16 + 48));
    }

    [Fact]
    public void GlitchRows_SameSeed_SlipsInTheSameWayByBands()
    {
        using var script = Load("glitch-rows.csx");
        var kernel = Trial.Kernels(Trial.Outputs(script, script.Definitions[0], """{"share": 1}""")[0].Image).ShouldHaveSingleItem();
        using var again = Load("glitch-rows.csx");
        var other = Trial.Kernels(Trial.Outputs(again, again.Definitions[0], """{"share": 1}""")[0].Image).ShouldHaveSingleItem();

        Trial.Row(kernel, 0).ShouldBe(Trial.Row(other, 0));
        Trial.Row(kernel, 0).ShouldBe(Trial.Row(kernel, 11));
        Enumerable.Range(1, 20).Select(band => Trial.Row(kernel, band * 12)).ShouldContain(row => !row.SequenceEqual(Trial.Row(kernel, 0)));
    }

    [Fact]
    public void Duotone_BlackAndWhite_BecomeInkAndPaper()
    {
        using var script = Load("duotone.csx");
        var kernel = Trial.Kernels(Trial.Outputs(script, script.Definitions[0], """{"ink": "#204060", "paper": "#ffe0c0", "contrast": 0}""")[0].Image).ShouldHaveSingleItem();

        var row = Trial.Row(kernel);

        row[0].X.ShouldBe(0x20 / 255f, 0.001f);
        row[0].Z.ShouldBe(0x60 / 255f, 0.001f);
        row[4].X.ShouldBe((0x20 + 0xff) / 2 / 255f, 0.005f);
    }

    [Fact]
    public void LightTags_Exposure_BecomesTags()
    {
        using var script = Load("light-tags.csx");
        var facts = Some.Facts with { Fields = new Sdk.Metadata.MetadataFields { Iso = 6400, ExposureSeconds = 2, Aperture = 8 } };

        script.Each<IReadOnlyList<string>>(script.Definitions[0], [facts], CancellationToken.None).Value.ShouldNotBeNull()[0].ShouldBe(["high iso", "long exposure"]);
    }

    private static Csx.Running.LoadedScript Load(string name) => Trial.Load(File.ReadAllText(Path.Combine(Folder, name)), Path.Combine(Folder, name), Folder);

    private static IEnumerable<string> Code(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
