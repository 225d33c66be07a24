using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioJobsTests
{
    private static readonly JobHandlerConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IJobHandler>(), "acme.studio.count", _ => "7");

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Jobs_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
