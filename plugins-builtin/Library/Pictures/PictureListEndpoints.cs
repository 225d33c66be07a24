using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET /pictures</c>: one window of any result.</summary>
internal sealed class PictureListEndpoints(IPictureIndex index, QueryBinder binder, SortSpecParser sorts, PictureReader pictures) : IRouteMap
{
    private static readonly string[] Fields = [.. LibraryJson.Default.Picture.Properties.Select(property => property.Name)];

    public void Map(IEndpointRouteBuilder routes) => routes.Get("/pictures", ListAsync, AccessPolicy.Reader, new EndpointDoc("listPictures", "One window of a search")
    {
        Tag = "Pictures",
        Parameters =
        [
            Doc.Query,
            new EndpointParameter("sort", "string", "Sort keys, '-' in front for descending, comma for tie-breaks; -imported if not said."),
            Doc.Limit(500, 100),
            new EndpointParameter("offset", "integer", "First picture of the window."),
            new EndpointParameter("cursor", "string", "`next` of the page before; goes before offset."),
            new EndpointParameter("fields", "string", "Only these fields of each picture.") { Values = Fields, Several = true },
        ],
        Responses = [Doc.Ok(static () => LibraryJson.Default.PicturePage, "The window")],
    });

    private async Task ListAsync(HttpContext context)
    {
        var reader = new QueryReader(context.Request.Query);
        var limit = reader.Integer("limit", 1, 500, 100);
        var offset = reader.Integer("offset", 0, int.MaxValue, 0);
        var fields = reader.Text("fields") is null ? null : reader.Choices("fields", Fields, "");
        var cursor = default(PictureCursor);
        var hasCursor = reader.Text("cursor") is { } text;
        if (reader.Text("cursor") is { } given && !PictureCursor.TryParse(given, out cursor))
        {
            reader.AddError("cursor", "Must be 'next' of a page before.");
        }

        var sort = sorts.Parse(reader.Text("sort"));
        if (sort.Refusal is { } refusal)
        {
            reader.AddError("sort", $"{refusal.Reason} {refusal.Cure}");
        }

        if (await reader.RefuseAsync(context) || await context.ReadQueryAsync(binder, reader.Text("q")) is not { } query)
        {
            return;
        }

        var result = await index.QueryAsync(query, sort.Value!, context.RequestAborted);
        var start = hasCursor ? cursor.NextOffset(result) : offset;
        var ids = result.Window(start, limit);
        var end = start + ids.Count;
        var next = ids.Count > 0 && end < result.Total ? new PictureCursor(end, ids[^1]).ToString() : null;
        var records = await pictures.ReadAsync(ids, context.RequestAborted);
        var stacks = await index.CountStacksAsync(context.RequestAborted);
        var page = new PicturePage([.. records.Select(record => PictureMapper.ToPicture(record, stacks))], result.Total, next);
        if (fields is null)
        {
            await context.WriteJsonAsync(page, LibraryJson.Default.PicturePage);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Restrict(page, fields).ToJsonString(), context.RequestAborted);
    }

    private static JsonNode Restrict(PicturePage page, IReadOnlyList<string> fields)
    {
        var node = JsonSerializer.SerializeToNode(page, LibraryJson.Default.PicturePage)!;
        foreach (var item in node["items"]!.AsArray().Select(item => item!.AsObject()))
        {
            foreach (var other in Fields.Except(fields))
            {
                item.Remove(other);
            }
        }

        return node;
    }
}
