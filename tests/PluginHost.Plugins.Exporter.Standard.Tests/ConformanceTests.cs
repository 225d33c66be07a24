using PluginHost.Sdk.Export;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Plugins.Exporter.Standard.Tests;

public sealed class ConformanceTests
{
    private static readonly ExporterConformance Folder = new(ConformanceSubject.Plugin<StandardExportersPlugin, IExporter>("builtin.exporter.folder"));
    private static readonly ExporterConformance Zip = new(ConformanceSubject.Plugin<StandardExportersPlugin, IExporter>("builtin.exporter.zip"));

    public static TheoryData<string> Checks => [.. Folder.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Folder_Always_KeepsItsContract(string check) => Folder.RunAsync(check, TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Zip_Always_KeepsItsContract(string check) => Zip.RunAsync(check, TestContext.Current.CancellationToken);
}
