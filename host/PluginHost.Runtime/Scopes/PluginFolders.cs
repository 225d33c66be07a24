using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>A plugin's own places on disk.</summary>
internal sealed record PluginFolders(string Data, string Cache, string Library)
{
    public static PluginFolders Create(PluginRuntimeOptions options, PluginId plugin)
    {
        var folders = new PluginFolders(Path.Combine(options.DataFolder, plugin.Value), Path.Combine(options.CacheFolder, plugin.Value), options.LibraryFolder);
        Directory.CreateDirectory(folders.Data);
        Directory.CreateDirectory(folders.Cache);
        return folders;
    }
}
