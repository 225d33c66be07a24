using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary><c>POST /filters/render</c>: what a chain makes of a picture as a file to keep elsewhere; the library stays as it is.</summary>
internal sealed class RenderEndpoints(ChainOpener chains, SourcePictures pictures, FileRenderer files, ISettings<FiltersOptions> settings) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Map(HttpMethods.Post, "/filters/render", RenderAsync, AccessPolicy.Reader, new EndpointDoc("renderFilters", "Get what filters make of a picture as a file")
    {
        RequestBody = static () => FiltersJson.Default.RenderRequest,
        Responses = [new EndpointResponse(200, "The file at full size, with its name in 'Content-Disposition'; 'X-Outputs' says how many there are") { MediaType = "application/octet-stream" }],
    });

    private async Task RenderAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(FiltersJson.Default.RenderRequest) is not { } body)
        {
            return;
        }

        if (body.Format is not null && OutputFormats.Parse(body.Format) is null)
        {
            await context.WriteInvalidAsync("format", $"Must be one of {string.Join(", ", OutputFormats.Names)}.");
            return;
        }

        if (body.Quality is < 1 or > 100)
        {
            await context.WriteInvalidAsync("quality", "Must be from 1 to 100.");
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

        using (chain)
        {
            await AnswerAsync(context, body, picture, chain.Steps, await chain.ApplyAsync(picture, isPreview: false, context.RequestAborted));
        }
    }

    private async Task AnswerAsync(HttpContext context, RenderRequest body, SourcePicture picture, IReadOnlyList<RecipeStep> steps, ChainResult made)
    {
        if (made.Refusal is { } refusal || body.Output < 0 || body.Output >= made.Outputs.Count)
        {
            await context.WriteRefusalAsync(made.Refusal ?? new ChainRefusal(FilterRefusals.NoSuchOutput(body.Output, made.Outputs.Count), "output"));
            return;
        }

        var output = made.Outputs[body.Output];
        var spec = OutputFormats.Choose(picture, output, OutputFormats.Parse(body.Format), body.Quality, settings.Current.Quality);
        var (encoded, why) = await files.RenderAsync(made, output.Image, spec, context.RequestAborted);
        if (encoded is null)
        {
            await context.WriteRefusalAsync(new ChainRefusal(why!));
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(OutputNames.Of(picture.Record.Name, steps, output, body.Output, made.Outputs.Count, spec.Encoding));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers["X-Outputs"] = FormattableString.Invariant($"{made.Outputs.Count}");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = encoded.MediaType;
        context.Response.ContentLength = encoded.Data.Length;
        await context.Response.BodyWriter.WriteAsync(encoded.Data, context.RequestAborted);
    }
}
