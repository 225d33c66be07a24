using PluginHost.Sdk.Searching;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioSearchTests
{
    private static readonly PictureSearchConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IPictureSearch>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Search_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
