using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Filters.Http;

namespace PluginHost.Plugins.Filters.Recipes;

internal static class RecipeRegistration
{
    public static IServiceCollection AddRecipes(this IServiceCollection services) => services
        .AddSingleton<RecipeReader>()
        .AddSingleton<RecipeChecker>()
        .AddSingleton<IRouteMap, RecipeEndpoints>();
}
