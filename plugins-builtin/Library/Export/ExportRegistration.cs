using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Http;

namespace PluginHost.Plugins.Library.Export;

internal static class ExportRegistration
{
    public static IServiceCollection AddExport(this IServiceCollection services) => services
        .AddSingleton<ExportReports>()
        .AddSingleton<ExportFolders>()
        .AddSingleton<ExportSelection>()
        .AddSingleton<ExportPictures>()
        .AddSingleton<ExportSweeper>()
        .AddSingleton<ExportStarter>()
        .AddSingleton<IRouteMap, ExporterEndpoints>()
        .AddSingleton<IRouteMap, ExportEndpoints>();
}
