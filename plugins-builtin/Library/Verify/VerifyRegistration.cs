using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Verify;

internal static class VerifyRegistration
{
    public static IServiceCollection AddVerify(this IServiceCollection services) => services
        .AddSingleton<VerifyReports>()
        .AddSingleton<OriginalCheck>()
        .AddSingleton<ExtraOriginals>()
        .AddSingleton<ThumbnailCheck>()
        .AddSingleton<IRouteMap, VerifyEndpoints>();
}
