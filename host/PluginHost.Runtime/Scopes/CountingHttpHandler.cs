using System.Diagnostics.Metrics;

namespace PluginHost.Runtime.Scopes;

internal sealed class CountingHttpHandler(HttpMessageHandler inner, Counter<long> requests) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Add(1);
        return base.SendAsync(request, cancellationToken);
    }
}
