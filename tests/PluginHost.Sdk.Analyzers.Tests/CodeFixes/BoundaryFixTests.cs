using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.CodeFixes.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.CodeFixes;

public sealed class BoundaryFixTests
{
    private const string Head = "public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { ";
    private const string End = " return new TagResult([]); }";

    [Theory]
    [InlineData("_ = context.Storage.GetAsync(\"a\", cancellationToken).AsTask().Result;", "_ = await context.Storage.GetAsync(\"a\", cancellationToken).AsTask();")]
    [InlineData("Task.Delay(1, cancellationToken).Wait();", "await Task.Delay(1, cancellationToken);")]
    [InlineData("_ = Task.FromResult(\"a\").GetAwaiter().GetResult().Length;", "_ = (await Task.FromResult(\"a\")).Length;")]
    public Task BlockingWait_InAsyncCode_IsAwaited(string broken, string mended) =>
        Fixes.MendAsync<BlockingWaitAnalyzer, BlockingWaitFix>(PluginSource.Tagger(Head + broken + End), PluginSource.Tagger(Head + mended + End));

    [Fact]
    public Task BlockingWait_InOrdinaryCode_HasNoFix() => Fixes.OfferNothingAsync<BlockingWaitAnalyzer, BlockingWaitFix>(PluginSource.Tagger(
        "public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) { Task.Delay(1).Wait(); return default; }"));

    [Theory]
    [InlineData("await Task.Delay(1);", "await Task.Delay(1, cancellationToken);")]
    [InlineData("await Task.Yield(); _ = await Own();", "await Task.Yield(); _ = await Own(token: cancellationToken);")]
    [InlineData("_ = await File.ReadAllTextAsync(\"a\").ConfigureAwait(false);", "_ = await File.ReadAllTextAsync(\"a\", cancellationToken).ConfigureAwait(false);")]
    public Task ForgottenToken_OfACall_IsPassedOn(string broken, string mended)
    {
        const string Own = " private static Task<int> Own(int tries = 1, CancellationToken token = default) => Task.FromResult(tries);";

        return Fixes.MendAsync<ForgottenTokenAnalyzer, ForgottenTokenFix>(PluginSource.Tagger(Head + broken + End + Own), PluginSource.Tagger(Head + mended + End + Own));
    }

    [Theory]
    [InlineData("private async void Fire() => await Task.Yield(); void Go() => Fire();", "private async Task Fire() => await Task.Yield(); void Go() => Fire();")]
    [InlineData("void Go() { Fire(); async void Fire() => await Task.Yield(); }", "void Go() { Fire(); async Task Fire() => await Task.Yield(); }")]
    public Task AsyncVoid_ThatIsOwn_ReturnsATask(string broken, string mended) =>
        Fixes.MendAsync<AsyncVoidAnalyzer, AsyncVoidFix>(PluginSource.Of(broken).Replace(" partial ", " ", StringComparison.Ordinal), PluginSource.Of(mended).Replace(" partial ", " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("private async void OnChange(object sender, FileSystemEventArgs e) => await Task.Yield(); void Go(FileSystemWatcher watcher) => watcher.Changed += OnChange;")]
    [InlineData("public async void Fire() => await Task.Yield();")]
    [InlineData("Action Go() => async () => await Task.Yield();")]
    public Task AsyncVoid_ThatOthersExpect_HasNoFix(string broken) => Fixes.OfferNothingAsync<AsyncVoidAnalyzer, AsyncVoidFix>(PluginSource.Of(broken));

    [Theory]
    [InlineData("HttpClient Go(IPluginContext context) => new();", "HttpClient Go(IPluginContext context) => context.CreateHttpClient(\"warm\");")]
    [InlineData("IPluginContext? _own; HttpClient Go() => new HttpClient();", "IPluginContext? _own; HttpClient Go() => _own.CreateHttpClient(\"warm\");")]
    public Task HttpClient_WhereAContextIsInSight_IsTakenFromThere(string broken, string mended) =>
        Fixes.MendAsync<HttpClientAnalyzer, HttpClientFix>(PluginSource.Of(broken), PluginSource.Of(mended));

    [Fact]
    public Task HttpClient_OfAField_IsTakenFromTheContextOfTheConstructor() => Fixes.MendAsync<HttpClientAnalyzer, HttpClientFix>(
        PluginSource.Of("", "public sealed class Moods(IPluginContext context) { public HttpClient Client { get; } = new(); }"),
        PluginSource.Of("", "public sealed class Moods(IPluginContext context) { public HttpClient Client { get; } = context.CreateHttpClient(\"moods\"); }"));

    [Theory]
    [InlineData("readonly IPluginContext? _own = null; readonly HttpClient _client = new();")]
    [InlineData("IPluginContext? _own; static HttpClient Go() => new();")]
    [InlineData("HttpClient Go() => new();")]
    public Task HttpClient_WhereNoContextIsInSight_HasNoFix(string broken) => Fixes.OfferNothingAsync<HttpClientAnalyzer, HttpClientFix>(PluginSource.Of(broken));
}
