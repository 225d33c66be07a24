using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioScorerTests
{
    private static readonly ScorerConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IScorer>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Scorer_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
