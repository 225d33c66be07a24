using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class AsyncVoidAnalyzerTests
{
    [Theory]
    [InlineData("async void {|PH3055:Fire|}() => await Task.Yield();")]
    [InlineData("Action Go() => {|PH3055:async () => await Task.Yield()|};")]
    [InlineData("void Go() { Fire(); async void {|PH3055:Fire|}() => await Task.Yield(); }")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<AsyncVoidAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("async Task Fire() => await Task.Yield();")]
    [InlineData("Func<Task> Go() => async () => await Task.Yield();")]
    [InlineData("void Fire() { }")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<AsyncVoidAnalyzer>(PluginSource.Of(code));
}
