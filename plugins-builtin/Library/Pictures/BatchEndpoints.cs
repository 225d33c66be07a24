using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>POST /pictures/batch</c> and <c>POST /operations/{id}/undo</c>.</summary>
internal sealed class BatchEndpoints(IPictureIndex index, QueryBinder binder, PictureEditor editor) : IRouteMap
{
    private static readonly SortSpec ById = new([new SortTerm("imported", false)]);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Post("/pictures/batch", BatchAsync, AccessPolicy.Editor, new EndpointDoc("editPictures", "One change on many pictures, which can be undone as one")
        {
            Tag = "Pictures",
            RequestBody = static () => LibraryJson.Default.BatchRequest,
            Responses = [Doc.Ok(static () => LibraryJson.Default.BatchResult, "How many were named or found, and how many are different now")],
        });
        routes.Post("/operations/{id}/undo", UndoAsync, AccessPolicy.Editor, new EndpointDoc("undoOperation", "Undo a change")
        {
            Tag = "Pictures",
            Parameters = [new EndpointParameter("id", "integer", "`operation` of the change.") { InPath = true }],
            Responses = [Doc.Ok(static () => LibraryJson.Default.ChangeCount, "How many pictures are different now")],
        });
    }

    private async Task BatchAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(LibraryJson.Default.BatchRequest) is not { } body)
        {
            return;
        }

        if (body.Edit is null)
        {
            await context.WriteInvalidAsync("edit", "The edit is missing.");
            return;
        }

        var errors = EditValidation.Check(body.Edit, out var edit);
        if (body.Ids?.Count > EditValidation.MaxIds)
        {
            errors["ids"] = [$"At most {EditValidation.MaxIds} pictures at once; use 'q' for more."];
        }

        if (errors.Count > 0)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, LibraryRefusals.InvalidRequest, errors);
            return;
        }

        if (await ReadTargetsAsync(context, body) is not { } ids)
        {
            return;
        }

        var caller = context.GetCaller();
        var result = await editor.EditAsync(new EditRequest(ids, edit, caller.Name), caller.ClientId, context.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
            return;
        }

        await context.WriteJsonAsync(new BatchResult(ids.Count, result.Changed.Count, result.Operation?.Value), LibraryJson.Default.BatchResult);
    }

    /// <summary>Answers the request when it returns nothing.</summary>
    private async ValueTask<IReadOnlyList<PictureId>?> ReadTargetsAsync(HttpContext context, BatchRequest body)
    {
        if (body.Ids is null == body.Q is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, body.Ids is null ? LibraryRefusals.NothingChosen : LibraryRefusals.EditTooWide);
            return null;
        }

        if (body.Ids is { } ids)
        {
            return [.. ids.Distinct().Select(id => new PictureId(id))];
        }

        if (await context.ReadQueryAsync(binder, body.Q) is not { } query)
        {
            return null;
        }

        var result = await index.QueryAsync(query, ById, context.RequestAborted);
        return result.Window(0, result.Total);
    }

    private async Task UndoAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("id") is not { } id)
        {
            return;
        }

        var caller = context.GetCaller();
        var result = await editor.UndoAsync(new UndoRequest(new OperationId(id), caller.Name), caller.ClientId, context.RequestAborted);
        if (result.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
            return;
        }

        await context.WriteJsonAsync(new ChangeCount(result.Changed.Count), LibraryJson.Default.ChangeCount);
    }
}
