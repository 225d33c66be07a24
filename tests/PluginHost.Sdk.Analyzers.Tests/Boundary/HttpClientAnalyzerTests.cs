using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class HttpClientAnalyzerTests
{
    [Theory]
    [InlineData("readonly HttpClient _client = {|PH3052:new()|};")]
    [InlineData("""async Task<string> Go() { using var client = {|PH3052:new HttpClient()|}; return await client.GetStringAsync("https://example.org"); }""")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<HttpClientAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""HttpClient Go(IPluginContext context) => context.CreateHttpClient("moods");""")]
    [InlineData("HttpClient Go() => new(new SocketsHttpHandler { UseCookies = false });")]
    [InlineData("sealed class HttpClient { } object Go() => new HttpClient();")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<HttpClientAnalyzer>(PluginSource.Of(code));
}
