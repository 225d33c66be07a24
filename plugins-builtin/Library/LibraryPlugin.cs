using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Collections;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Export;
using PluginHost.Plugins.Library.Findings;
using PluginHost.Plugins.Library.Import;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Refresh;
using PluginHost.Plugins.Library.Service;
using PluginHost.Plugins.Library.Telemetry;
using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Plugins.Library.Verify;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library;

/// <summary>The picture library: one way in (import), one way out (HTTP), over whatever catalogue, store and engines are active.</summary>
[Plugin("builtin.library", Name = "Library", LoadMode = PluginLoadMode.Pinned, Settings = typeof(LibraryOptions))]
[DependsOn("builtin.catalog.sqlite", "[0.1,)", Optional = true)]
[Permission(Permissions.LibraryRead, Reason = "It is the library.")]
[Permission(Permissions.LibraryWrite, Reason = "It is the library.")]
[Permission(Permissions.Routes, Reason = "Serves pictures to browsers and programs.")]
[Permission(Permissions.HostData, Reason = "Sees which imports still wait for the files that were uploaded for them.")]
[Permission(Permissions.Files, Reason = "Imports files and folders that the owner names, and exports into such.")]
public sealed class LibraryPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(LibraryJson.Default.LibraryOptions);
        builder.Services
            .AddTelemetry()
            .AddPictureIndex()
            .AddWords()
            .AddPictures()
            .AddCollections()
            .AddThumbnails()
            .AddImport()
            .AddUnderstanding()
            .AddVerify()
            .AddRefresh()
            .AddFindings()
            .AddExport()
            .AddSingleton<LibraryStart>();
        builder
            .AddLibrary<LibraryService>()
            .AddImporter<PathImporter>()
            .AddImporter<UploadImporter>()
            .AddJobHandler<ImportJob>()
            .AddJobHandler<UnderstandJob>()
            .AddJobHandler<VerifyJob>()
            .AddJobHandler<RefreshJob>()
            .AddJobHandler<ForgetJob>()
            .AddJobHandler<ExportJob>()
            .AddEndpoints<LibraryEndpoints>();
    }
}
