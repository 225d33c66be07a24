using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class SharedStateAnalyzerTests
{
    [Theory]
    [InlineData("private int _count; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { {|PH3053:_count++|}; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private TagRequest? _last; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { {|PH3053:_last = request|}; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("public int Count { get; private set; } public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { {|PH3053:Count += 1|}; return ValueTask.FromResult(new TagResult([])); }")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<SharedStateAnalyzer>(PluginSource.Tagger(code));

    [Theory]
    [InlineData("public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { var count = 0; count++; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private int _count; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { Interlocked.Increment(ref _count); return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private readonly Lock _lock = new(); private int _count; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { lock (_lock) { _count++; } return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("private volatile bool _ready; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ready = true; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("""private Mood? _mood; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _mood ??= new Mood("warm"); return ValueTask.FromResult(new TagResult([])); }""")]
    [InlineData("private int _count; public void Reset() => _count = 0; public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { _ = _count; return ValueTask.FromResult(new TagResult([])); }")]
    [InlineData("public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => default; } public sealed class Routes : PluginHost.Sdk.Http.IEndpointModule { private object? _routes; public void AddRoutes(IEndpointRouteBuilder routes) => _routes = routes;")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<SharedStateAnalyzer>(PluginSource.Tagger(code));
}
