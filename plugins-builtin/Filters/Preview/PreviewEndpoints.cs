using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary><c>POST /filters/preview</c>: what a chain makes of a picture, without leaving anything behind.</summary>
internal sealed class PreviewEndpoints(ChainOpener chains, SourcePictures pictures, PreviewRenderer renderer, ISettings<FiltersOptions> settings) : IRouteMap
{
    private const int StandardSize = 1_440;
    private const int SmallestSize = 16;

    public void Map(IEndpointRouteBuilder routes) => routes.Map(HttpMethods.Post, "/filters/preview", PreviewAsync, AccessPolicy.Reader, new EndpointDoc("previewFilters", "Look at what filters make of a picture")
    {
        RequestBody = static () => FiltersJson.Default.PreviewRequest,
        Responses = [new EndpointResponse(200, "The picture; 'X-Outputs' says how many there are") { MediaType = "image/jpeg" }],
    });

    private async Task PreviewAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(FiltersJson.Default.PreviewRequest) is not { } body)
        {
            return;
        }

        var largest = settings.Current.MaxPreviewSize;
        var size = body.Size ?? Math.Min(StandardSize, largest);
        if (size < SmallestSize || size > largest)
        {
            await context.WriteInvalidAsync("size", $"Must be from {SmallestSize} to {largest}.");
            return;
        }

        if (await pictures.FindAsync(new PictureId(body.Picture), context.RequestAborted) is not { } picture)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, FilterRefusals.NoSuchPicture(body.Picture));
            return;
        }

        var (chain, refusal) = await chains.OpenAsync(body.Steps, context.RequestAborted);
        if (chain is null)
        {
            await context.WriteRefusalAsync(refusal!);
            return;
        }

        // Held until the pixels are there: code for pixels runs while they are computed.
        using (chain)
        {
            await AnswerAsync(context, body, size, await chain.ApplyAsync(picture, isPreview: true, context.RequestAborted));
        }
    }

    private async Task AnswerAsync(HttpContext context, PreviewRequest body, int size, ChainResult made)
    {
        if (made.Refusal is { } refusal)
        {
            await context.WriteRefusalAsync(refusal);
            return;
        }

        if (body.Output < 0 || body.Output >= made.Outputs.Count)
        {
            await context.WriteRefusalAsync(new ChainRefusal(FilterRefusals.NoSuchOutput(body.Output, made.Outputs.Count), "output"));
            return;
        }

        var (encoded, why) = await renderer.RenderAsync(made, made.Outputs[body.Output].Image, size, context.RequestAborted);
        if (encoded is null)
        {
            await context.WriteRefusalAsync(new ChainRefusal(why!));
            return;
        }

        context.Response.Headers["X-Outputs"] = made.Outputs.Count.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = encoded.MediaType;
        context.Response.ContentLength = encoded.Data.Length;
        await context.Response.BodyWriter.WriteAsync(encoded.Data, context.RequestAborted);
    }
}
