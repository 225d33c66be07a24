using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Space;
using PluginHost.Plugins.Files.Local.Staging;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Keeps files by key in the library folder: <c>originals/2026/11/beach-1f2e3d4c.jpg</c> is that file.</summary>
[Plugin(Id, Name = "Local files", Settings = typeof(FilesLocalSettings))]
[Permission(Permissions.Files, Reason = "It keeps the pictures in the library folder.")]
public sealed class FilesLocalPlugin : IPlugin
{
    internal const string Id = "builtin.files.local";

    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(FilesLocalJson.Default.FilesLocalSettings);
        builder.Services.AddSingleton(static services => new LibraryRoot(services.GetRequiredService<IPluginContext>().LibraryFolder));
        builder.Services.AddSingleton(static services => new Folders(services.GetRequiredService<LibraryRoot>().Folder));
        builder.Services.AddSingleton<FreeSpace>();
        builder.Services.AddSingleton<StagingFolder>();
        builder.AddBlobStore<LocalBlobStore>();
    }

    /// <inheritdoc/>
    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        StagingSweep.Run(new LibraryRoot(context.LibraryFolder), context.Time.GetUtcNow());
        return ValueTask.CompletedTask;
    }
}
