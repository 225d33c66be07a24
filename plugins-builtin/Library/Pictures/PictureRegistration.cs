using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Storage;

namespace PluginHost.Plugins.Library.Pictures;

internal static class PictureRegistration
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services
        .AddSingleton<OriginalFiles>()
        .AddSingleton<LibraryChanges>()
        .AddSingleton<PictureReader>()
        .AddSingleton<PictureEditor>()
        .AddSingleton<IRouteMap, PictureListEndpoints>()
        .AddSingleton<IRouteMap, PictureEndpoints>()
        .AddSingleton<IRouteMap, BatchEndpoints>()
        .AddSingleton<IRouteMap, TagEndpoints>()
        .AddSingleton<IRouteMap, CountEndpoints>()
        .AddSingleton<IRouteMap, MetadataEndpoints>()
        .AddSingleton<IRouteMap, RecipeEndpoints>()
        .AddSingleton<IRouteMap, FileEndpoints>();
}
