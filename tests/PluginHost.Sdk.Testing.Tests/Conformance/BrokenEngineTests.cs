using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>The checks of captioners, embedders and exporters find what they are for.</summary>
public sealed class BrokenEngineTests
{
    [Theory]
    [InlineData("white space", "gives-plain-text")]
    [InlineData("control", "gives-plain-text")]
    [InlineData("half", "gives-plain-text")]
    [InlineData("long", "gives-plain-text")]
    [InlineData("twice", "gives-each-tag-once")]
    [InlineData("unsure", "gives-each-tag-once")]
    public Task Captioner_ThatBreaksARule_IsFound(string fault, string check) =>
        BreaksAsync(new CaptionerConformance(ConformanceSubject.Made<ICaptioner>(() => new BrokenCaptioner(fault))), check);

    [Theory]
    [InlineData("short", "keeps-to-its-space")]
    [InlineData("not normal", "keeps-to-its-space")]
    [InlineData("texts", "embeds-texts-as-declared")]
    public Task Embedder_ThatBreaksARule_IsFound(string fault, string check) =>
        BreaksAsync(new EmbedderConformance(ConformanceSubject.Made<IEmbedder>(() => new BrokenEmbedder(fault))), check);

    [Theory]
    [InlineData("refuses-wrong-arguments-by-name")]
    [InlineData("ends-when-cancelled")]
    [InlineData("writes-nothing-outside")]
    [InlineData("goes-on-after-a-failure")]
    [InlineData("writes-each-picture")]
    [InlineData("leaves-other-files")]
    public Task Exporter_ThatBreaksARule_IsFound(string check) =>
        BreaksAsync(new ExporterConformance(ConformanceSubject.Made<IExporter>(() => new BrokenExporter(check))), check);

    [Fact]
    public async Task Exporter_ThatBreaksNone_Passes() =>
        await new ExporterConformance(ConformanceSubject.Made<IExporter>(() => new BrokenExporter(""))).RunAllAsync(TestContext.Current.CancellationToken);

    private static async Task BreaksAsync(ConformanceSuite suite, string check)
    {
        var error = await Should.ThrowAsync<ConformanceException>(() => suite.RunAsync(check, TestContext.Current.CancellationToken));

        (error.Check, error.Code).ShouldBe((check, "PH2101"));
    }
}
