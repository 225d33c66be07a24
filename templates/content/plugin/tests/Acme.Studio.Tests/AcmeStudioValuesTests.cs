using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioValuesTests
{
    private static readonly KeyValueStoreConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IKeyValueStore>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Values_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
