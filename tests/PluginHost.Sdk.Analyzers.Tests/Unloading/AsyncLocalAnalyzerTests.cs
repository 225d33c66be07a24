using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class AsyncLocalAnalyzerTests
{
    [Theory]
    [InlineData("static readonly AsyncLocal<Mood> {|PH3008:Current|} = new();")]
    [InlineData("readonly AsyncLocal<List<Mood>?> {|PH3008:_current|} = new();")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<AsyncLocalAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("static readonly AsyncLocal<string> Current = new();")]
    [InlineData("static readonly ThreadLocal<Mood> Current = new();")]
    [InlineData("[ThreadStatic] static Mood? _current; Mood? Go() => _current;")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<AsyncLocalAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("static readonly AsyncLocal<Mood> Current = new();")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<AsyncLocalAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
