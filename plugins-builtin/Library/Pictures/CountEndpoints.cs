using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET /pictures/facets</c>, <c>GET /pictures/histogram</c> and <c>GET /query/fields</c>.</summary>
internal sealed class CountEndpoints(IPictureIndex index, QueryBinder binder, ScoreColumns columns, PictureSearches searches) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Get("/pictures/facets", FacetsAsync, AccessPolicy.Reader, new EndpointDoc("countFacets", "How often each value occurs in a search")
        {
            Tag = "Pictures",
            Parameters = [Doc.Query, new EndpointParameter("by", "string", "What to count; tag if not said.") { Values = IndexNames.Facets, Several = true }, Doc.Limit(1000, 20)],
            Responses = [Doc.Ok(static () => LibraryJson.Default.FacetList, "Most frequent values first")],
        });
        routes.Get("/pictures/histogram", HistogramAsync, AccessPolicy.Reader, new EndpointDoc("countHistogram", "A search counted over time, stars or score")
        {
            Tag = "Pictures",
            Parameters = [Doc.Query, new EndpointParameter("by", "string", "What the bins are; month if not said.") { Values = IndexNames.Bins }],
            Responses = [Doc.Ok(static () => LibraryJson.Default.HistogramBinList, "Bins that are not empty, in order")],
        });
        routes.Get("/query/fields", FieldsAsync, AccessPolicy.Reader, new EndpointDoc("listQueryFields", "The fields of the query language")
        {
            Tag = "Pictures",
            Responses = [Doc.Ok(static () => LibraryJson.Default.QueryFieldList, "With help and examples")],
        });
    }

    private async Task FacetsAsync(HttpContext context)
    {
        var reader = new QueryReader(context.Request.Query);
        var by = reader.Choices("by", IndexNames.Facets, "tag");
        var limit = reader.Integer("limit", 1, 1000, 20);
        if (await reader.RefuseAsync(context) || await context.ReadQueryAsync(binder, reader.Text("q")) is not { } query)
        {
            return;
        }

        var facets = new List<Facet>();
        foreach (var facet in by)
        {
            var counts = await index.CountFacetAsync(query, facet, limit, context.RequestAborted);
            facets.Add(new Facet(facet, [.. counts.Select(count => new FacetValue(count.Name, count.Count))]));
        }

        await context.WriteJsonAsync(new FacetList(facets), LibraryJson.Default.FacetList);
    }

    private async Task HistogramAsync(HttpContext context)
    {
        var reader = new QueryReader(context.Request.Query);
        var by = reader.Choices("by", IndexNames.Bins, "month");
        if (by.Count > 1)
        {
            reader.AddError("by", "One at a time.");
        }

        if (await reader.RefuseAsync(context) || await context.ReadQueryAsync(binder, reader.Text("q")) is not { } query)
        {
            return;
        }

        var counts = await index.CountBinsAsync(query, by[0], context.RequestAborted);
        await context.WriteJsonAsync(new HistogramBinList([.. counts.Select(count => new HistogramBin(count.Name, count.Count))]), LibraryJson.Default.HistogramBinList);
    }

    private Task FieldsAsync(HttpContext context)
    {
        // Searches come and go: what an editor completes are those that are there.
        IReadOnlyList<string> known = [.. searches.Examples];
        var fields = QueryFields.All(columns.Read())
            .Where(field => field.Name != SearchBinding.Field || known.Count > 0)
            .Select(field => new QueryField(field.Name, Kind(field.Kind), field.Help, field.Name == SearchBinding.Field ? known : field.Examples));
        return context.WriteJsonAsync(new QueryFieldList([.. fields]), LibraryJson.Default.QueryFieldList);
    }

    private static string Kind(QueryFieldKind kind) => kind switch
    {
        QueryFieldKind.Text => "text",
        QueryFieldKind.Number => "number",
        QueryFieldKind.Date => "date",
        _ => "flag",
    };
}
