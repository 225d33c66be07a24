using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using PluginHost.Web.Security;

namespace PluginHost.Web.Routes;

/// <summary>The host's own endpoints: built once, checked once, never changed.</summary>
internal sealed class HostRoutes : EndpointDataSource
{
    private Endpoint[] _endpoints = [];

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <exception cref="WebHostStartException">An endpoint does not say who may call it (PH1501).</exception>
    public void Build(IServiceProvider services, IEnumerable<IHostEndpoints> features)
    {
        var collector = new EndpointCollector(services);
        foreach (var feature in features)
        {
            feature.Map(collector);
        }
        _endpoints = collector.Build();
        EndpointAudit.ThrowIfUndeclared(_endpoints);
    }
}
