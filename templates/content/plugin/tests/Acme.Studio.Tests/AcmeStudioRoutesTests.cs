using PluginHost.Sdk.Http;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioRoutesTests
{
    private static readonly EndpointModuleConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IEndpointModule>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Routes_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
