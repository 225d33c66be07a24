using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Export;

/// <summary><c>GET /exporters</c>.</summary>
internal sealed class ExporterEndpoints(ICapabilities capabilities) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Get("/exporters", ListAsync, AccessPolicy.Editor, new EndpointDoc("listExporters", "Ways to write pictures out, and what can be set about each")
    {
        Tag = "Exports",
        Responses = [Doc.Ok(static () => LibraryJson.Default.ExporterList, "Best first")],
    });

    private async Task ListAsync(HttpContext context)
    {
        var items = new List<ExporterSummary>();
        foreach (var info in capabilities.List<IExporter>())
        {
            using var lease = capabilities.TryRent<IExporter>(info.Id);
            if (lease is not null)
            {
                var description = await lease.Capability.DescribeAsync(new DescribeExporterRequest(), context.RequestAborted);
                items.Add(new ExporterSummary(info.Id.Value, info.Name, info.Description, description.Extension, [.. description.Parameters.Select(ToParameter)]));
            }
        }

        await context.WriteJsonAsync(new ExporterList(items), LibraryJson.Default.ExporterList);
    }

    private static ExporterParameter ToParameter(FilterParameter parameter)
    {
        using var standard = JsonDocument.Parse(parameter.Default);
        return new ExporterParameter(
            parameter.Name, JsonNamingPolicy.CamelCase.ConvertName(parameter.Kind.ToString()), parameter.Title, parameter.Help, standard.RootElement.Clone(), parameter.Min, parameter.Max,
            [.. parameter.Choices.Select(choice => new ExporterChoice(choice.Value, choice.Title))], parameter.Unit,
            parameter.VisibleWhen is { } when ? new ExporterCondition(when.Parameter, when.Values) : null);
    }
}
