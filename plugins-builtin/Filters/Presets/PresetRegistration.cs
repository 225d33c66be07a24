using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Filters.Http;

namespace PluginHost.Plugins.Filters.Presets;

internal static class PresetRegistration
{
    public static IServiceCollection AddPresets(this IServiceCollection services) => services
        .AddSingleton<PresetStore>()
        .AddSingleton<IRouteMap, PresetEndpoints>();
}
