using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET, PATCH, DELETE /pictures/{id}</c>.</summary>
internal sealed class PictureEndpoints(IPictureIndex index, PictureReader pictures, PictureEditor editor) : IRouteMap
{
    private const string RevisionMismatch = "PH6212";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Get("/pictures/{id}", GetAsync, AccessPolicy.Reader, new EndpointDoc("getPicture", "All fields of a picture")
        {
            Tag = "Pictures",
            Parameters = [Doc.PictureId],
            Responses = [Doc.Ok(static () => LibraryJson.Default.PictureDetail, "The picture; its ETag is its revision")],
        });
        routes.Patch("/pictures/{id}", PatchAsync, AccessPolicy.Editor, new EndpointDoc("editPicture", "Change stars, description, name, stack or collections; with If-Match only if nobody else did")
        {
            Tag = "Pictures",
            Parameters = [Doc.PictureId, Doc.IfMatch],
            RequestBody = static () => LibraryJson.Default.PictureEdit,
            Responses = [Doc.Ok(static () => LibraryJson.Default.PictureDetail, "The picture as it is now")],
        });
        routes.Delete("/pictures/{id}", DeleteAsync, AccessPolicy.Editor, new EndpointDoc("trashPicture", "Move a picture to the trash")
        {
            Tag = "Pictures",
            Parameters = [Doc.PictureId, Doc.IfMatch],
            Responses = [Doc.NoContent],
        });
    }

    private async Task GetAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is { } id)
        {
            await WriteAsync(context, id);
        }
    }

    private async Task PatchAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is not { } id || await context.ReadJsonAsync(LibraryJson.Default.PictureEdit) is not { } body)
        {
            return;
        }

        var errors = EditValidation.Check(body);
        if (errors.Count > 0)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, LibraryRefusals.InvalidRequest, errors);
            return;
        }

        var edit = new Sdk.Library.PictureEdit
        {
            Stars = body.Stars,
            Description = body.Description,
            Name = body.Name?.Trim(),
            Unstack = body.Unstack == true,
            StackWith = body.StackWith is { } partner ? new PictureId(partner) : null,
            AddTo = EditValidation.ToCollections(body.AddTo),
            RemoveFrom = EditValidation.ToCollections(body.RemoveFrom),
        };
        if (await EditAsync(context, id, edit))
        {
            await WriteAsync(context, id);
        }
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is { } id && await EditAsync(context, id, new Sdk.Library.PictureEdit { Trashed = true }))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    /// <summary>Answers the request when it returns <see langword="false"/>.</summary>
    private async ValueTask<bool> EditAsync(HttpContext context, PictureId id, Sdk.Library.PictureEdit edit)
    {
        if (!EntityTags.TryReadRevision(context.Request.Headers.IfMatch, out var revision))
        {
            await context.WriteProblemAsync(StatusCodes.Status412PreconditionFailed, LibraryRefusals.RevisionMismatch(id));
            return false;
        }

        if (await pictures.FindAsync(id, context.RequestAborted) is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
            return false;
        }

        var caller = context.GetCaller();
        var result = await editor.EditAsync(new EditRequest([id], edit, caller.Name) { ExpectedRevision = revision }, caller.ClientId, context.RequestAborted);
        if (result.Refusal is not { } refusal)
        {
            return true;
        }

        var isMismatch = refusal.Code == RevisionMismatch;
        await context.WriteProblemAsync(
            isMismatch ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict, isMismatch ? LibraryRefusals.RevisionMismatch(id) : refusal);
        return false;
    }

    private async Task WriteAsync(HttpContext context, PictureId id)
    {
        if (await pictures.FindAsync(id, context.RequestAborted) is not { } record)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
            return;
        }

        var generation = record.Generation is null ? null : (await pictures.ReadMetadataAsync(id, context.RequestAborted))?.Generation;

        var captions = await pictures.ReadCaptionsAsync(id, context.RequestAborted);

        // A picture in no stack is answered while the index is still being built.
        var stacks = record.StackId is null ? StackCounts.Empty : await index.CountStacksAsync(context.RequestAborted);
        context.Response.Headers.ETag = $"\"{record.Revision}\"";
        context.Response.Headers.CacheControl = "private, no-cache";
        await context.WriteJsonAsync(PictureMapper.ToDetail(record, stacks, generation, captions), LibraryJson.Default.PictureDetail);
    }
}
