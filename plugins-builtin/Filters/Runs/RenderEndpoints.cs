using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary><c>POST /filters/render</c>: what a chain makes of a picture as a file to keep elsewhere; the library stays as it is.</summary>
internal sealed class RenderEndpoints(OutputRequest outputs, FileRenderer files, ISettings<FiltersOptions> settings) : IRouteMap
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

        await outputs.AnswerAsync(context, body.Picture, body.Steps, body.Output, isPreview: false, async (chain, made, output) =>
        {
            var source = made.Inputs[0];
            var spec = OutputFormats.Choose(source, output, OutputFormats.Parse(body.Format), body.Quality, settings.Current.Quality);
            var rendered = await files.MakeAsync(made, output, spec, context.RequestAborted);
            if (rendered.Value is not null)
            {
                var disposition = new ContentDispositionHeaderValue("attachment");
                disposition.SetHttpFileName(OutputNames.Of(source.Record.Name, chain.Steps, output, body.Output, made.Outputs.Count, spec.Encoding));
                context.Response.Headers.ContentDisposition = disposition.ToString();
            }

            return rendered;
        });
    }
}
