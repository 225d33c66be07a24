using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Book;

/// <summary><c>GET /filters</c>.</summary>
internal sealed class BookEndpoints(FilterBook book) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Map(HttpMethods.Get, "/filters", ListAsync, AccessPolicy.Reader, new EndpointDoc("listFilters", "All filters with their parameters")
    {
        Responses = [new EndpointResponse(200, "By group and name") { Body = static () => FiltersJson.Default.FilterList }],
    });

    private async Task ListAsync(HttpContext context) =>
        await context.WriteJsonAsync(new FilterList(await book.ListAsync(context.RequestAborted)), FiltersJson.Default.FilterList);
}
