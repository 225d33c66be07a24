using PluginHost.Sdk;
using PluginHost.Sdk.Export;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>Folders and zip archives.</summary>
[Plugin("builtin.exporter.standard", Name = "Folders and archives",
    Description = "Writes pictures into a folder or a zip archive, as they are or smaller, with captions beside them.")]
[Permission(Permissions.Files, Reason = "Writes into the folder that an export is for.")]
public sealed class StandardExportersPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder.AddExporter<FolderExporter>().AddExporter<ZipExporter>();
}
