using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Snapshots;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Telemetry;

namespace PluginHost.Plugins.Library.Index;

internal static class IndexRegistration
{
    public static IServiceCollection AddPictureIndex(this IServiceCollection services) => services
        .AddSingleton<IndexReadiness>()
        .AddSingleton<ITextSearch, WordSearch>()
        .AddSingleton<InMemoryPictureIndex>()
        .AddSingleton<IPictureIndex, MeasuredPictureIndex>()
        .AddSingleton<CollectionReader>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<IndexBuilder>()
        .AddSingleton<IndexKeeper>()
        .AddSingleton<IndexLoader>()
        .AddSingleton<ScoreColumns>()
        .AddSingleton<PictureSearches>()
        .AddSingleton<SearchAsker>()
        .AddSingleton<QueryBinder>()
        .AddSingleton<SortSpecParser>();
}
