using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Findings;

internal static class FindingsRegistration
{
    public static IServiceCollection AddFindings(this IServiceCollection services) => services.AddSingleton<IRouteMap, FindingsEndpoints>();
}
