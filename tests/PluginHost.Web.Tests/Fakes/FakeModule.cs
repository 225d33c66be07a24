using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Tests.Fakes;

internal sealed class FakeModule(Action<IEndpointRouteBuilder> map) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes) => map(routes);
}
