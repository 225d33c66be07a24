using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;
using CollectionList = PluginHost.Plugins.Library.Contract.CollectionList;

namespace PluginHost.Plugins.Library.Collections;

/// <summary><c>GET, POST /sets</c>, <c>GET, PATCH, DELETE /sets/{id}</c>, and the same for projects and people.</summary>
internal sealed class CollectionEndpoints(IPictureIndex index, CollectionEditor collections, PictureEditor pictures) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var family in CollectionFamily.All)
        {
            Map(routes, family);
        }
    }

    private void Map(IEndpointRouteBuilder routes, CollectionFamily family)
    {
        var (word, all) = (family.Word, $"/{family.Route}");
        var id = new EndpointParameter("id", "integer", $"The {word}.") { InPath = true };
        routes.Get(all, context => ListAsync(context, family), AccessPolicy.Reader, new EndpointDoc($"list{family.Names}", $"All {family.Route}, in order of name")
        {
            Tag = family.Names,
            Parameters = [new EndpointParameter("q", "string", "A part of the name.")],
            Responses = [Doc.Ok(static () => LibraryJson.Default.CollectionList, "With how many pictures each has")],
        });
        routes.Post(all, context => CreateAsync(context, family), AccessPolicy.Editor, new EndpointDoc($"create{family.Name}", $"Make a {word}")
        {
            Tag = family.Names,
            RequestBody = static () => LibraryJson.Default.CollectionRequest,
            Responses = [Doc.Created(static () => LibraryJson.Default.Collection), new EndpointResponse(409, "There is one of this name")],
        });
        routes.Get($"{all}/{{id}}", context => GetAsync(context, family), AccessPolicy.Reader, new EndpointDoc($"get{family.Name}", $"One {word}")
        {
            Tag = family.Names,
            Parameters = [id],
            Responses = [Doc.Ok(static () => LibraryJson.Default.Collection, "With how many pictures it has")],
        });
        routes.Patch($"{all}/{{id}}", context => PatchAsync(context, family), AccessPolicy.Editor, new EndpointDoc($"edit{family.Name}", $"Change a {word} itself")
        {
            Tag = family.Names,
            Parameters = [id],
            RequestBody = static () => LibraryJson.Default.CollectionPatch,
            Responses = [Doc.Ok(static () => LibraryJson.Default.Collection, "As it is now"), new EndpointResponse(409, "It is locked, or there is one of this name")],
        });
        routes.Delete($"{all}/{{id}}", context => DeleteAsync(context, family), AccessPolicy.Editor, new EndpointDoc($"delete{family.Name}", $"Delete a {word}; its pictures stay")
        {
            Tag = family.Names,
            Parameters = [id],
            Responses = [Doc.NoContent, new EndpointResponse(409, "It is locked")],
        });
    }

    private async Task ListAsync(HttpContext context, CollectionFamily family)
    {
        var part = new QueryReader(context.Request.Query).Text("q") ?? "";
        var found = (await index.ListCollectionsAsync(context.RequestAborted))
            .Where(summary => summary.Record.Kind == family.Kind && summary.Record.Name.Value.Contains(part, StringComparison.OrdinalIgnoreCase))
            .OrderBy(summary => summary.Record.Name.Value, NaturalNames.Order).Select(CollectionMapper.ToCollection).ToArray();
        await context.WriteJsonAsync(new CollectionList(found, found.Length), LibraryJson.Default.CollectionList);
    }

    private async Task CreateAsync(HttpContext context, CollectionFamily family)
    {
        if (await context.ReadJsonAsync(LibraryJson.Default.CollectionRequest) is not { } body
            || await CollectionRequests.ReadNameAsync(context, body.Name) is not { } name
            || await CollectionRequests.RefuseIdsAsync(context, body.Pictures))
        {
            return;
        }

        var caller = context.GetCaller();
        var values = new CollectionEdit { Description = body.Description, Icon = body.Icon, Colour = body.Colour };
        var made = await collections.CreateAsync(new CreateCollectionRequest(family.Kind, name) { Values = values }, caller.ClientId, context.RequestAborted);
        if (made.Collection is not { } collection)
        {
            await CollectionRefusals.WriteAsync(context, made.Refusal!);
            return;
        }

        if (body.Pictures is { Count: > 0 } ids)
        {
            var edit = new EditRequest([.. ids.Distinct().Select(id => new PictureId(id))], new Sdk.Library.PictureEdit { AddTo = [collection.Id] }, caller.Name);
            await pictures.EditAsync(edit, caller.ClientId, context.RequestAborted);
        }

        context.Response.Headers.Location = FormattableString.Invariant($"/api/v1/{family.Route}/{collection.Id}");
        await WriteAsync(context, collection.Id, StatusCodes.Status201Created);
    }

    private async Task GetAsync(HttpContext context, CollectionFamily family)
    {
        if (await CollectionRequests.FindAsync(context, collections, family) is { } found)
        {
            await context.WriteJsonAsync(CollectionMapper.ToCollection(found), LibraryJson.Default.Collection);
        }
    }

    private async Task PatchAsync(HttpContext context, CollectionFamily family)
    {
        if (await CollectionRequests.FindAsync(context, collections, family) is not { Record.Id: var id } || await context.ReadJsonAsync(LibraryJson.Default.CollectionPatch) is not { } body)
        {
            return;
        }

        var name = body.Name is null ? null : await CollectionRequests.ReadNameAsync(context, body.Name);
        if (name is null && body.Name is not null)
        {
            return;
        }

        var edit = new CollectionEdit
        {
            Name = name,
            Description = body.Description,
            Icon = body.Icon,
            Colour = body.Colour,
            Locked = body.Locked,
            Cover = body.Cover is { } cover ? new PictureId(cover) : null,
            Projects = body.Projects is { } projects ? [.. projects.Select(project => new CollectionId(project))] : null,
        };
        var changed = await collections.EditAsync(new EditCollectionRequest(id, edit), context.GetCaller().ClientId, context.RequestAborted);
        if (changed.Refusal is { } refusal)
        {
            await CollectionRefusals.WriteAsync(context, refusal);
            return;
        }

        await WriteAsync(context, id, StatusCodes.Status200OK);
    }

    private async Task DeleteAsync(HttpContext context, CollectionFamily family)
    {
        if (await CollectionRequests.FindAsync(context, collections, family) is not { Record.Id: var id })
        {
            return;
        }

        var deleted = await collections.DeleteAsync(new DeleteCollectionRequest(id), context.GetCaller().ClientId, context.RequestAborted);
        if (deleted.Refusal is { } refusal)
        {
            await CollectionRefusals.WriteAsync(context, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // It was just written: where somebody deleted it since, there is nothing to tell.
    private async Task WriteAsync(HttpContext context, CollectionId id, int status)
    {
        if (await collections.FindAsync(id, context.RequestAborted) is { } found)
        {
            await context.WriteJsonAsync(CollectionMapper.ToCollection(found), LibraryJson.Default.Collection, status);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }
}
