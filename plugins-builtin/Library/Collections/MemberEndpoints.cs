using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Collections;

/// <summary><c>PUT, POST, DELETE /sets/{id}/pictures</c>, and the same for projects and people.</summary>
internal sealed class MemberEndpoints(IPictureIndex index, QueryBinder binder, CollectionEditor collections, PictureEditor pictures) : IRouteMap
{
    private static readonly SortSpec ById = new([new SortTerm("imported", false)]);

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var family in CollectionFamily.All)
        {
            var route = $"/{family.Route}/{{id}}/pictures";
            routes.Put(route, context => ChangeAsync(context, family, ReplaceAsync), AccessPolicy.Editor, Describe(family, "replace", $"Say which pictures lie in a {family.Word}"));
            routes.Post(route, context => ChangeAsync(context, family, AddAsync), AccessPolicy.Editor, Describe(family, "add", $"Put pictures into a {family.Word}, with their stacks"));
            routes.Delete(route, context => ChangeAsync(context, family, RemoveAsync), AccessPolicy.Editor, Describe(family, "remove", $"Take pictures out of a {family.Word}, with their stacks"));
        }
    }

    private static EndpointDoc Describe(CollectionFamily family, string verb, string summary) => new($"{verb}{family.Name}Pictures", summary)
    {
        Tag = family.Names,
        Parameters = [new EndpointParameter("id", "integer", $"The {family.Word}.") { InPath = true }],
        RequestBody = static () => LibraryJson.Default.CollectionPictures,
        Responses = [Doc.Ok(static () => LibraryJson.Default.CollectionChange, "How many pictures are different now; the operation undoes it"), new EndpointResponse(409, "It is locked")],
    };

    private async Task ChangeAsync(
        HttpContext context, CollectionFamily family, Func<CollectionId, IReadOnlyList<PictureId>, Caller, CancellationToken, ValueTask<EditResult>> change)
    {
        if (await CollectionRequests.FindAsync(context, collections, family) is not { Record.Id: var id }
            || await context.ReadJsonAsync(LibraryJson.Default.CollectionPictures) is not { } body
            || await ReadPicturesAsync(context, body) is not { } ids)
        {
            return;
        }

        var result = await change(id, ids, context.GetCaller(), context.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            await CollectionRefusals.WriteAsync(context, refusal);
            return;
        }

        await context.WriteJsonAsync(new CollectionChange(result.Changed.Count, result.Operation?.Value), LibraryJson.Default.CollectionChange);
    }

    private ValueTask<EditResult> ReplaceAsync(CollectionId id, IReadOnlyList<PictureId> ids, Caller caller, CancellationToken cancellationToken) =>
        collections.ReplaceMembersAsync(new ReplaceMembersRequest(id, ids, caller.Name), caller.ClientId, cancellationToken);

    private ValueTask<EditResult> AddAsync(CollectionId id, IReadOnlyList<PictureId> ids, Caller caller, CancellationToken cancellationToken) =>
        pictures.EditAsync(new EditRequest(ids, new Sdk.Library.PictureEdit { AddTo = [id] }, caller.Name), caller.ClientId, cancellationToken);

    private ValueTask<EditResult> RemoveAsync(CollectionId id, IReadOnlyList<PictureId> ids, Caller caller, CancellationToken cancellationToken) =>
        pictures.EditAsync(new EditRequest(ids, new Sdk.Library.PictureEdit { RemoveFrom = [id] }, caller.Name), caller.ClientId, cancellationToken);

    /// <summary>Answers the request when it returns nothing.</summary>
    private async ValueTask<IReadOnlyList<PictureId>?> ReadPicturesAsync(HttpContext context, CollectionPictures body)
    {
        if (body.Pictures is null == body.Q is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, CollectionRefusals.NothingChosen);
            return null;
        }

        if (body.Pictures is { } ids)
        {
            return await CollectionRequests.RefuseIdsAsync(context, ids) ? null : [.. ids.Distinct().Select(id => new PictureId(id))];
        }

        if (await context.ReadQueryAsync(binder, body.Q) is not { } query)
        {
            return null;
        }

        var result = await index.QueryAsync(query, ById, context.RequestAborted);
        return result.Window(0, result.Total);
    }
}
