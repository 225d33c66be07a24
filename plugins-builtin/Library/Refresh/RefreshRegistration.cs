using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Refresh;

internal static class RefreshRegistration
{
    public static IServiceCollection AddRefresh(this IServiceCollection services) => services
        .AddSingleton<RefreshReports>()
        .AddSingleton<RefreshTargets>()
        .AddSingleton<PictureRereader>()
        .AddSingleton<IRouteMap, RefreshEndpoints>();
}
