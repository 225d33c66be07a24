using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Plugins.Tagger.Metadata.Tests;

public sealed class ConformanceTests
{
    private static readonly TaggerConformance Suite = new(ConformanceSubject.Plugin<MetadataTaggerPlugin, ITagger>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Tagger_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
