using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioCaptionerTests
{
    private static readonly CaptionerConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, ICaptioner>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Captioner_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
