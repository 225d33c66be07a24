namespace PluginHost.Sdk.Build.Tests;

public sealed class ManifestErrorTests
{
    [Fact]
    public async Task Build_NoPluginClass_SaysWhatToWrite()
    {
        using var project = new AuthorProject("public sealed class Nothing;");

        var result = await project.BuildAsync();

        result.Errors.ShouldBe(["PH2002"]);
        result.Output.ShouldContain("Put [Plugin(\"you.name\")] on the public class");
        File.Exists(project.Manifest).ShouldBeFalse();
    }

    [Fact]
    public async Task Build_TwoPluginClasses_NamesBoth()
    {
        using var project = new AuthorProject(Sources.Minimal + """

            [Plugin("acme.cold")]
            public sealed class ColdPlugin : IPlugin
            {
                public void Configure(IPluginBuilder builder) { }
            }
            """);

        var result = await project.BuildAsync();

        result.Errors.ShouldBe(["PH2003"]);
        result.Output.ShouldContain("Acme.Warm.ColdPlugin, Acme.Warm.WarmPlugin");
    }

    [Fact]
    public async Task Build_ManyMistakes_ListsAllAtOnce()
    {
        using var project = new AuthorProject("""
            using PluginHost.Sdk;
            using PluginHost.Sdk.Embedding;
            using PluginHost.Sdk.Http;
            using PluginHost.Sdk.Imaging;
            using PluginHost.Sdk.Scoring;
            using PluginHost.Sdk.Tagging;
            using PluginHost.Sdk.Ui;

            namespace Acme.Warm;

            public sealed record WarmSettings(int Workers, System.Uri? Address = null, string Label = null!);

            [Plugin("Warm", Settings = typeof(WarmSettings))]
            [DependsOn("builtin.library", "one or two")]
            [UiSlot(UiSlots.Page, "Page", Module = "missing.js", Element = "panel")]
            internal sealed class WarmPlugin : IPlugin
            {
                public void Configure(IPluginBuilder builder) { }
            }

            [Tagger("acme.a", "A")] internal sealed class NotATagger;

            [Scorer("Acme", "S"), Sample(0, 9000)] internal sealed class One : Two;
            [Scorer("acme.s", "S"), ScoreColumn("a", "A", Min = 2)] internal class Two : IScorer
            {
                public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken) => new(new ScoreResult([]));
            }
            [Scorer("acme.s", "S"), ScoreColumn("a", "A")] internal sealed class Three : Two;

            [Embedder("acme.e", "E", Space = "E")] internal sealed class Embedder : IEmbedder
            {
                public ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken) => new(new EmbedResult([]));
            }

            [EndpointModule("acme.r", "R")] internal sealed class Routes : IEndpointModule
            {
                public void AddRoutes(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) { }
            }
            """, "<Version>1.2</Version>");

        var result = await project.BuildAsync();

        result.Errors.ShouldBe(
            ["PH2004", "PH2005", "PH2006", "PH2007", "PH2008", "PH2009", "PH2010", "PH2011", "PH2012", "PH2013", "PH2014", "PH2015", "PH2016", "PH2018", "PH2019", "PH2021"], result.Output);
    }

    [Fact]
    public async Task Build_NotOptedIn_IsAnOrdinaryLibrary()
    {
        using var project = new AuthorProject("public sealed class Nothing;", "<PluginHostPlugin>false</PluginHostPlugin>");

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Manifest).ShouldBeFalse();
    }
}
