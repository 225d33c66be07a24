using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Library.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET, HEAD /pictures/{id}/file</c>: the original, byte for byte, with ranges.</summary>
internal sealed class FileEndpoints(ICapabilities capabilities, PictureReader pictures) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.GetFile("/pictures/{id}/file", GetAsync, AccessPolicy.Reader, new EndpointDoc("getPictureFile", "The original file")
    {
        Tag = "Pictures",
        Parameters = [Doc.PictureId],
        Responses = [new EndpointResponse(200, "The bytes") { MediaType = "application/octet-stream" }, new EndpointResponse(206, "A range of them"), new EndpointResponse(304, "Not changed")],
    });

    private async Task GetAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is not { } id)
        {
            return;
        }

        if (await pictures.FindAsync(id, context.RequestAborted) is not { } record)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
            return;
        }

        using var lease = capabilities.Rent<IBlobStore>();
        var info = await lease.Capability.StatAsync(new StatRequest(record.Key), context.RequestAborted);
        if (info is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.OriginalMissing(id, record.Name));
            return;
        }

        if (info.Bytes != record.Bytes)
        {
            await context.WriteProblemAsync(StatusCodes.Status500InternalServerError, LibraryRefusals.OriginalDamaged(id, record.Name, info.Bytes, record.Bytes));
            return;
        }

        // An original is whatever somebody sent: it is saved, never run as a page of this site.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox";
        context.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{record.Hash.Hex}\"");
        if (info.LocalPath is { } path)
        {
            await TypedResults.PhysicalFile(path, record.MediaType, record.Name, info.ModifiedAt, tag, enableRangeProcessing: true).ExecuteAsync(context);
            return;
        }

        await SendAsync(context, lease.Capability, record, tag);
    }

    private static async ValueTask SendAsync(HttpContext context, IBlobStore store, PictureRecord record, EntityTagHeaderValue tag)
    {
        var opened = await store.OpenAsync(new OpenRequest(record.Key), context.RequestAborted);
        if (opened.Content is not { } content)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, opened.Refusal ?? LibraryRefusals.OriginalMissing(record.Id, record.Name));
            return;
        }

        await TypedResults.Stream(content, record.MediaType, record.Name, opened.Info?.ModifiedAt, tag, enableRangeProcessing: content.CanSeek).ExecuteAsync(context);
    }
}
