using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary><c>GET, HEAD /pictures/{id}/thumbnail</c>.</summary>
internal sealed class ThumbnailEndpoints(IPictureIndex index, ThumbnailService thumbnails) : IRouteMap
{
    private const string Forever = "private, max-age=31536000, immutable";
    private const string AskAgain = "private, no-cache";

    public void Map(IEndpointRouteBuilder routes) => routes.GetFile("/pictures/{id}/thumbnail", GetAsync, AccessPolicy.Reader, new EndpointDoc("getThumbnail", "A small version of a picture")
    {
        Tag = "Pictures",
        Parameters =
        [
            Doc.PictureId,
            new EndpointParameter("size", "integer", "Pixels along the longer side; 512 if not said.") { Values = [.. ThumbnailRecipe.Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))] },
            new EndpointParameter("v", "string", "The picture's `v`: the answer may then be kept for a year."),
        ],
        Responses = [new EndpointResponse(200, "WebP, or JPEG for clients that do not take WebP") { MediaType = "image/webp" }, new EndpointResponse(304, "Not changed")],
    });

    private async Task GetAsync(HttpContext context)
    {
        var query = new QueryReader(context.Request.Query);
        var size = query.Choice("size", ThumbnailRecipe.Sizes, 512);
        if (await query.RefuseAsync(context) || await context.ReadPictureIdAsync() is not { } id)
        {
            return;
        }

        if (await index.FindAsync(id, context.RequestAborted) is not { } picture)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
            return;
        }

        var recipe = new ThumbnailRecipe(size, TakesWebp(context.Request) ? ImageEncoding.Webp : ImageEncoding.Jpeg);
        var version = ThumbnailVersion.Of(picture.Hash.ToHash());
        var tag = $"\"{version}-{recipe.Name}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.Vary = HeaderNames.Accept;
        headers.CacheControl = query.Text("v") == version ? Forever : AskAgain;
        if (EntityTags.Match(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var thumbnail = await thumbnails.GetAsync(picture, recipe, context.RequestAborted);
        if (thumbnail.Value is not { } made)
        {
            headers.Remove(HeaderNames.ETag);
            headers.CacheControl = "no-store";
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, thumbnail.Refusal!);
            return;
        }

        if (made.IsPreview)
        {
            headers.Remove(HeaderNames.ETag);
            headers.CacheControl = AskAgain;
        }

        context.Response.ContentType = recipe.MediaType;
        context.Response.ContentLength = made.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(made.Bytes, context.RequestAborted);
        }
    }

    // A client that does not say is taken to be a program that can show anything; one that lists types without WebP gets JPEG.
    private static bool TakesWebp(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0
            || accept.Contains("image/webp", StringComparison.OrdinalIgnoreCase)
            || (!accept.Contains("image/jpeg", StringComparison.OrdinalIgnoreCase) && (accept.Contains("image/*", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal)));
    }
}
