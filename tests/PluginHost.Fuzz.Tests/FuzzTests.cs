using PluginHost.Fuzz.Tests.Targets;

namespace PluginHost.Fuzz.Tests;

/// <summary>Thousands of broken files, the same in every run of the suite. README.md says how to run more.</summary>
public sealed class FuzzTests(FuzzFixture fixture) : IClassFixture<FuzzFixture>
{
    private const long Seed = 20_261_122;
    private const int Workers = 2;

    public static TheoryData<string, int> Targets => [.. TargetList.All.Select(target => (target.Name, target.CasesInSuite))];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Run_BrokenFiles_AreReadOrRefused(string target, int cases)
    {
        await fixture.Run.RunAsync(target, Seed, 0, cases, Workers, TestContext.Current.CancellationToken);

        fixture.Run.Findings.Where(finding => finding.Target == target).ShouldBeEmpty();
    }
}
