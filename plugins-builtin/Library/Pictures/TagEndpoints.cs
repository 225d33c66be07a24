using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET, POST, DELETE /pictures/{id}/tags</c> and <c>GET /tags</c>.</summary>
internal sealed class TagEndpoints(IPictureIndex index, PictureReader pictures, PictureEditor editor) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Get("/pictures/{id}/tags", GetAsync, AccessPolicy.Reader, new EndpointDoc("listPictureTags", "The tags of a picture")
        {
            Tag = "Tags",
            Parameters = [Doc.PictureId],
            Responses = [Doc.Ok(static () => LibraryJson.Default.PictureTagList, "With who says so, and how surely")],
        });
        routes.Post("/pictures/{id}/tags", AddAsync, AccessPolicy.Editor, new EndpointDoc("addPictureTag", "Add a tag to a picture")
        {
            Tag = "Tags",
            Parameters = [Doc.PictureId],
            RequestBody = static () => LibraryJson.Default.TagRequest,
            Responses = [Doc.Created(static () => LibraryJson.Default.PictureTagList, "All tags of the picture")],
        });
        routes.Delete("/pictures/{id}/tags", RemoveAsync, AccessPolicy.Editor, new EndpointDoc("removePictureTag", "Take a tag away; no engine adds it again")
        {
            Tag = "Tags",
            Parameters = [Doc.PictureId, new EndpointParameter("name", "string", "The tag.") { Required = true }],
            Responses = [Doc.NoContent],
        });
        routes.Get("/tags", ListAsync, AccessPolicy.Reader, new EndpointDoc("listTags", "Tags in use, most used first")
        {
            Tag = "Tags",
            Parameters = [new EndpointParameter("prefix", "string", "Beginning of the name."), Doc.Limit(1000, 20)],
            Responses = [Doc.Ok(static () => LibraryJson.Default.TagCountList, "With the number of pictures")],
        });
    }

    private async Task GetAsync(HttpContext context)
    {
        if (await ReadPictureAsync(context) is { } record)
        {
            await context.WriteJsonAsync(PictureMapper.ToTags(record), LibraryJson.Default.PictureTagList);
        }
    }

    private async Task AddAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(LibraryJson.Default.TagRequest) is not { } body || await ReadTagAsync(context, body.Name) is not { } tag)
        {
            return;
        }

        if (await EditAsync(context, new Sdk.Library.PictureEdit { AddTags = [tag] }) && await ReadPictureAsync(context) is { } record)
        {
            await context.WriteJsonAsync(PictureMapper.ToTags(record), LibraryJson.Default.PictureTagList, StatusCodes.Status201Created);
        }
    }

    private async Task RemoveAsync(HttpContext context)
    {
        if (await ReadTagAsync(context, new QueryReader(context.Request.Query).Text("name")) is { } tag
            && await EditAsync(context, new Sdk.Library.PictureEdit { RemoveTags = [tag] }))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private async Task ListAsync(HttpContext context)
    {
        var query = new QueryReader(context.Request.Query);
        var limit = query.Integer("limit", 1, 1000, 20);
        if (await query.RefuseAsync(context))
        {
            return;
        }

        var prefix = TagName.TryParse(query.Text("prefix"), out var name) ? name.Value : "";
        var tags = await index.ListTagsAsync(context.RequestAborted);
        var items = tags.Where(tag => tag.Name.StartsWith(prefix, StringComparison.Ordinal)).Take(limit).Select(tag => new TagCount(tag.Name, tag.Count));
        await context.WriteJsonAsync(new TagCountList([.. items]), LibraryJson.Default.TagCountList);
    }

    private static async ValueTask<TagName?> ReadTagAsync(HttpContext context, string? text)
    {
        if (TagName.TryParse(text, out var tag))
        {
            return tag;
        }

        await context.WriteInvalidAsync("name", $"'{text}' is not a tag. Use 1 to {TagName.MaxLength} characters without control characters.");
        return null;
    }

    private async ValueTask<bool> EditAsync(HttpContext context, Sdk.Library.PictureEdit edit)
    {
        if (await ReadPictureAsync(context) is not { } record)
        {
            return false;
        }

        var caller = context.GetCaller();
        var result = await editor.EditAsync(new EditRequest([record.Id], edit, caller.Name), caller.ClientId, context.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
        }

        return result.Refusal is null;
    }

    private async ValueTask<PictureRecord?> ReadPictureAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is not { } id)
        {
            return null;
        }

        var record = await pictures.FindAsync(id, context.RequestAborted);
        if (record is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
        }

        return record;
    }
}
