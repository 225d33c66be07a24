using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Import.Archives;
using PluginHost.Plugins.Library.Import.Http;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Import.Uploads;

namespace PluginHost.Plugins.Library.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<Receiver>()
        .AddSingleton<Recogniser>()
        .AddSingleton<PictureDecoder>()
        .AddSingleton<MetadataGatherer>()
        .AddSingleton<OriginalStore>()
        .AddSingleton<DerivedStore>()
        .AddSingleton<Committer>()
        .AddSingleton<ImportPipeline>()
        .AddSingleton<ImportSessions>()
        .AddSingleton<ImportStarter>()
        .AddSingleton<ImportLedgerReader>()
        .AddSingleton<ArchiveOpener>()
        .AddSingleton<ArchiveExpander>()
        .AddSingleton<UploadFolders>()
        .AddSingleton<UploadSweeper>()
        .AddSingleton<UploadReceiver>()
        .AddSingleton<ImportAnswers>()
        .AddSingleton<IRouteMap, ImportEndpoints>()
        .AddSingleton<IRouteMap, ImportUndoEndpoints>();
}
