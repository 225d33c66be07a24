using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Filters.Http;

namespace PluginHost.Plugins.Filters.Preview;

internal static class PreviewRegistration
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services
        .AddSingleton<PreviewPixels>()
        .AddSingleton<PreviewRenderer>()
        .AddSingleton<IRouteMap, PreviewEndpoints>();
}
