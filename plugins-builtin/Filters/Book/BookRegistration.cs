using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Filters.Carrying;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Plugins.Filters.Pictures;

namespace PluginHost.Plugins.Filters.Book;

internal static class BookRegistration
{
    public static IServiceCollection AddBook(this IServiceCollection services) => services
        .AddSingleton<FilterBook>()
        .AddSingleton<ChainOpener>()
        .AddSingleton<FileRenderer>()
        .AddSingleton<MetadataCarrier>()
        .AddSingleton<OutputRequest>()
        .AddSingleton<SourcePictures>()
        .AddSingleton<IRouteMap, BookEndpoints>();
}
