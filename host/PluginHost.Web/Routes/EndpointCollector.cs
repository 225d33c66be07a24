using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Routes;

/// <summary>Takes routes and builds their endpoints once. The framework's own source builds them anew whenever any source changes, half a second for 300 of them.</summary>
internal sealed class EndpointCollector(IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => services;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);

    public Endpoint[] Build() => [.. DataSources.SelectMany(source => source.Endpoints)];
}
