using PluginHost.Sdk.Export;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioExporterTests
{
    private static readonly ExporterConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IExporter>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Exporter_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
