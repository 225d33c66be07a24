using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PluginHost.Web.StaticUi;

/// <summary>Sends a file: the best copy the client takes, or 304 when it has it already.</summary>
internal static class FileAnswer
{
    public static async Task SendAsync(HttpContext context, StaticFile asset)
    {
        var response = context.Response;
        var (encoding, file) = Choose(context.Request, asset);
        var etag = asset.ETagOf(file, encoding is null ? "" : "-" + encoding);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = asset.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        if (asset.Compressed.Count > 0)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }
        if (HasAlready(context.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }
        response.ContentType = asset.MediaType;
        response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.SendFileAsync(file.FullName, 0, file.Length, context.RequestAborted);
        }
    }

    private static (string? Encoding, FileInfo File) Choose(HttpRequest request, StaticFile asset)
    {
        if (asset.Compressed.Count == 0 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return (null, asset.File);
        }
        foreach (var (encoding, file) in asset.Compressed)
        {
            if (accepted.Any(wish => wish.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && wish.Quality is not 0))
            {
                return (encoding, file);
            }
        }
        return (null, asset.File);
    }

    private static bool HasAlready(HttpRequest request, string etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags) && tags.Any(tag => tag.Tag == "*" || tag.Tag == etag);
}
