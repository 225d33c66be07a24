using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;

namespace PluginHost.Plugins.Library.Index;

internal static class IndexRegistration
{
    public static IServiceCollection AddPictureIndex(this IServiceCollection services) => services
        .AddSingleton<IndexReadiness>()
        .AddSingleton<InMemoryPictureIndex>()
        .AddSingleton<IPictureIndex>(provider => provider.GetRequiredService<InMemoryPictureIndex>())
        .AddSingleton<IndexLoader>()
        .AddSingleton<ScoreColumns>()
        .AddSingleton<QueryBinder>()
        .AddSingleton<SortSpecParser>();
}
