using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class ForgottenTokenAnalyzerTests
{
    [Theory]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await {|PH3056:Task.Delay(1)|}; return new TagResult([]); }")]
    [InlineData("""public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await {|PH3056:File.ReadAllTextAsync("a")|}; return new TagResult([]); }""")]
    [InlineData("""public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = await {|PH3056:File.ReadAllBytesAsync("a")|}.ConfigureAwait(false); return new TagResult([]); }""")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<ForgottenTokenAnalyzer>(PluginSource.Tagger(code));

    [Theory]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await Task.Delay(1, cancellationToken); return new TagResult([]); }")]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await Task.Delay(1, CancellationToken.None); return new TagResult([]); }")]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { cancellationToken.ThrowIfCancellationRequested(); await Task.Delay(1); return new TagResult([]); }")]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await Task.Yield(); return new TagResult([]); }")]
    [InlineData("public async Task OtherAsync(CancellationToken cancellationToken) => await Task.Delay(1); public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { await OtherAsync(cancellationToken); return new TagResult([]); }")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<ForgottenTokenAnalyzer>(PluginSource.Tagger(code));
}
