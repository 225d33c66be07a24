using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Testing.Conformance;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioEmbedderTests
{
    private static readonly EmbedderConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, IEmbedder>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Embedder_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
