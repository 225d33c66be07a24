using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Library;

namespace ColorPalette;

/// <summary>What the page asks for as <c>own/hues</c>.</summary>
[EndpointModule("sample.palette", "Colours of the library")]
public sealed class HueRoutes(IPluginContext host) : IEndpointModule
{
    private const int Page = 500, Most = 5_000, Shown = 12;

    public void AddRoutes(IEndpointRouteBuilder routes) => routes.MapGet("/hues", CountAsync)
        .RequireAccess(AccessPolicy.Reader)
        .Describe(new EndpointDoc("countHues", "How many pictures have which colour."));

    private async Task CountAsync(HttpContext context)
    {
        using var library = host.Capabilities.Rent<ILibrary>();
        var bins = Enumerable.Range(0, Hue.Grey + 1).Select(_ => new List<long>()).ToArray();
        var (counted, total) = (0, 0);
        for (var offset = 0; offset < Most; offset += Page)
        {
            var page = await library.Capability.QueryAsync(new LibraryQuery("") { Offset = offset, Limit = Page }, context.RequestAborted);
            total = page.Total;
            foreach (var picture in page.Items)
            {
                if (Hue.Of(picture) is { } bin)
                {
                    bins[bin].Add(picture.Id.Value);
                    counted++;
                }
            }

            if (page.Items.Count < Page)
            {
                break;
            }
        }

        await context.WriteJsonAsync(new Hues(counted, total, [.. bins.Select(ids => new HueBin(ids.Count, [.. ids.Take(Shown)]))]), HueJson.Default.Hues);
    }
}
