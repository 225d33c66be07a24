namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Tests do not depend on servers: without a handler of the test nobody answers.</summary>
internal sealed class NoNetworkHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException($"Nobody answers {request.RequestUri} in this test. Give the plugin a handler: PluginTestOptions.Http.");
}
