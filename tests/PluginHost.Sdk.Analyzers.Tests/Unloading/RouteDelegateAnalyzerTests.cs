using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class RouteDelegateAnalyzerTests
{
    [Theory]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => {|PH3012:routes.MapGet("/mood", () => new Mood("warm"))|};""")]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => {|PH3012:routes.MapPost("/mood", (Mood mood) => "")|};""")]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => {|PH3012:routes.MapGet("/mood", GetAsync)|}; static async Task<List<Mood>> GetAsync() { await Task.Yield(); return []; }""")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<RouteDelegateAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => routes.MapGet("/mood", static context => context.Response.WriteAsync("warm"));""")]
    [InlineData("""void Go(IEndpointRouteBuilder routes, RequestDelegate handler) => routes.MapGet("/mood", handler);""")]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => routes.MapGet("/mood", () => "warm");""")]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => routes.MapGet("/mood", (int id) => id);""")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<RouteDelegateAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""void Go(IEndpointRouteBuilder routes) => routes.MapGet("/mood", () => new Mood("warm"));""")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<RouteDelegateAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
