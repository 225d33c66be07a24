using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioFilterTests
{
    private static readonly FilterConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IFilter>(), """{"amount":0}""");

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Filter_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
