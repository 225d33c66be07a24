using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class TokenRegistrationAnalyzerTests
{
    [Theory]
    [InlineData("void Go(CancellationToken token) { {|PH3002:token.Register(() => { })|}; }")]
    [InlineData("void Go(CancellationToken token) { _ = {|PH3002:token.Register(() => { })|}; }")]
    [InlineData("void Go(CancellationToken token) => {|PH3002:token.UnsafeRegister(_ => { }, null)|};")]
    [InlineData("CancellationToken _host; void Go() { {|PH3002:_host.Register(() => { })|}; }")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<TokenRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go(CancellationToken token) { using var registration = token.Register(() => { }); }")]
    [InlineData("CancellationTokenRegistration _held; void Go(CancellationToken token) => _held = token.Register(() => { });")]
    [InlineData("void Go(IPluginContext context) { context.Stopping.Register(() => { }); }")]
    [InlineData("void Go() { using var source = new CancellationTokenSource(); source.Token.Register(() => { }); }")]
    [InlineData("void Go(HttpContext context) { context.RequestAborted.Register(() => { }); }")]
    [InlineData("CancellationTokenRegistration Go(CancellationToken token) => token.Register(() => { });")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<TokenRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go(CancellationToken token) { token.Register(() => { }); }")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<TokenRegistrationAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
