using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Sdk.Testing.Tests.Sample;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>What is right passes every check.</summary>
public sealed class SuiteTests
{
    private static readonly Dictionary<string, ConformanceSuite> Suites = new ConformanceSuite[]
    {
        new FilterConformance(ConformanceSubject.Plugin<SamplePlugin, IFilter>(), """{"amount":0}"""),
        new TaggerConformance(ConformanceSubject.Plugin<SamplePlugin, ITagger>()),
        new CaptionerConformance(ConformanceSubject.Plugin<SamplePlugin, ICaptioner>()),
        new EmbedderConformance(ConformanceSubject.Made<IEmbedder>(() => new FakeEmbedder())),
        new ExporterConformance(ConformanceSubject.Made<IExporter>(() => new FakeExporter())),
        new ScorerConformance(ConformanceSubject.Plugin<SamplePlugin, IScorer>("acme.sample")),
        new JobHandlerConformance(ConformanceSubject.Plugin<SamplePlugin, IJobHandler>(), "acme.count", _ => "3"),
        new PictureSearchConformance(ConformanceSubject.Made<Searching.IPictureSearch>(() => new WideSearch())),
        new KeyValueStoreConformance(ConformanceSubject.Made<Storage.IKeyValueStore>(() => new MemoryValues())),
    }.ToDictionary(suite => suite.GetType().Name);

    public static TheoryData<string, string> Checks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, suite) in Suites)
            {
                suite.Names.ToList().ForEach(check => data.Add(name, check));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Check_OfWhatIsRight_Passes(string suite, string check) => Suites[suite].RunAsync(check, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Run_UnknownCheck_SaysWhichThereAre()
    {
        var error = await Should.ThrowAsync<PluginTestException>(() => Suites["TaggerConformance"].RunAsync("no-such", TestContext.Current.CancellationToken));

        error.Message.ShouldContain("gives-each-tag-once");
    }
}
