using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Thumbnails;

internal static class ThumbnailRegistration
{
    public static IServiceCollection AddThumbnails(this IServiceCollection services) => services
        .AddSingleton<ThumbnailService>()
        .AddSingleton<IRouteMap, ThumbnailEndpoints>();
}
