using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class CapabilityClassAnalyzerTests
{
    [Theory]
    [InlineData("public abstract class {|PH3057:Moods|} : ITagger { public abstract ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken); }")]
    [InlineData("public sealed class {|PH3057:Moods|}<T> : ITagger { public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => default; }")]
    [InlineData("public static class {|PH3057:Moods|};")]
    [InlineData("internal sealed class Moods : ITagger { public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => default; }")]
    public Task Class_ThatCannotBeCreated_IsFound(string declaration) =>
        Rules.FindAsync<CapabilityClassAnalyzer>(PluginSource.Of("", $"[Tagger(\"acme.moods\", \"Moods\")] {declaration}"));

    [Fact]
    public Task Class_AbstractWithoutACapability_IsSilent() => Rules.FindAsync<CapabilityClassAnalyzer>(PluginSource.Of("", "[Obsolete] public abstract class Moods;"));
}
