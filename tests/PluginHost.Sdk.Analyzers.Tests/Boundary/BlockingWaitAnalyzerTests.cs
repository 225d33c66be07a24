using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class BlockingWaitAnalyzerTests
{
    [Theory]
    [InlineData("""public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = {|PH3054:_context.Storage.GetAsync("a", cancellationToken).AsTask().Result|}; return ValueTask.FromResult(new TagResult([])); }""")]
    [InlineData("public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { {|PH3054:Task.Delay(1, cancellationToken).Wait()|}; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("""public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = {|PH3054:_context.Storage.GetAsync("a", cancellationToken).GetAwaiter().GetResult()|}; return ValueTask.FromResult(new TagResult([])); }""")]
    [InlineData("""public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = {|PH3054:_context.Storage.GetAsync("a", cancellationToken).ConfigureAwait(false).GetAwaiter().GetResult()|}; return ValueTask.FromResult(new TagResult([])); }""")]
    [InlineData("public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { {|PH3054:Task.WaitAll(Task.Delay(1, cancellationToken))|}; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { var task = Task.FromResult(1); _ = {|PH3054:task.Result|}; await task; return new TagResult([]); }")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<BlockingWaitAnalyzer>(PluginSource.Tagger(code));

    [Theory]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { var task = Task.FromResult(1); await task; _ = task.Result; return new TagResult([]); }")]
    [InlineData("public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { var one = Task.FromResult(1); var other = Task.FromResult(2); await Task.WhenAll(one, other); _ = one.Result + other.Result; return new TagResult([]); }")]
    [InlineData("public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { var task = Task.FromResult(1); _ = task.IsCompletedSuccessfully ? task.Result : 0; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private static int Block() => Task.FromResult(1).Result; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = Block(); return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private sealed record Answer(int Result); public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = new Answer(1).Result; return ValueTask.FromResult(new TagResult([])); }")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<BlockingWaitAnalyzer>(PluginSource.Tagger(code));
}
