using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary><c>POST /filters/preview</c>: what a chain makes of a picture, without leaving anything behind.</summary>
internal sealed class PreviewEndpoints(OutputRequest outputs, PreviewRenderer renderer, ISettings<FiltersOptions> settings) : IRouteMap
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

        await outputs.AnswerAsync(
            context, body.Picture, body.Steps, body.Output, isPreview: true, (_, made, output) => renderer.RenderAsync(made, output.Image, size, context.RequestAborted));
    }
}
