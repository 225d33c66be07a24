using PluginHost.Sdk.Import;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioImporterTests
{
    private static readonly ImporterConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IImporter>(), folder => System.Text.Json.JsonSerializer.Serialize(folder));

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Importer_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
