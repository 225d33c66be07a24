using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioReaderTests
{
    private static readonly MetadataReaderConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IMetadataReader>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Reader_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
