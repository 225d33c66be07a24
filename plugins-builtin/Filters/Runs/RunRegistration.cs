using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Filters.Http;

namespace PluginHost.Plugins.Filters.Runs;

internal static class RunRegistration
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddSingleton<RunStarter>()
        .AddSingleton<RunItems>()
        .AddSingleton<IRouteMap, RunEndpoints>()
        .AddSingleton<IRouteMap, RenderEndpoints>();
}
