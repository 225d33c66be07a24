using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Plugins.Scorer.Quality.Tests;

public sealed class ConformanceTests
{
    private static readonly ScorerConformance Suite = new(ConformanceSubject.Plugin<QualityPlugin, IScorer>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Scorer_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
