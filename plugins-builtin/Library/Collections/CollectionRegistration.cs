using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Collections;

internal static class CollectionRegistration
{
    public static IServiceCollection AddCollections(this IServiceCollection services) => services
        .AddSingleton<CollectionEditor>()
        .AddSingleton<IRouteMap, CollectionEndpoints>()
        .AddSingleton<IRouteMap, MemberEndpoints>();
}
