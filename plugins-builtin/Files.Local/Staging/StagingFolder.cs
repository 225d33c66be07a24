using PluginHost.Plugins.Files.Local.Layout;

namespace PluginHost.Plugins.Files.Local.Staging;

/// <summary>Unfinished files of this process: on the library's volume, under a name that says whose they are.</summary>
internal sealed class StagingFolder(LibraryRoot root)
{
    private readonly string _own = Path.Combine(root.Staging, StagingOwner.Current().ToString());

    public string NewPath()
    {
        Directory.CreateDirectory(_own);
        return Path.Combine(_own, Guid.NewGuid().ToString("N"));
    }

    /// <summary>The staged file as a full path. Anybody's staging folder will do: a plugin that was reloaded gets what its predecessor gave out.</summary>
    /// <exception cref="StorageRefusedException">Not a file in staging (PH6110).</exception>
    public string Check(string stagedPath)
    {
        var path = Path.GetFullPath(stagedPath);
        var file = new FileInfo(path);
        return LibraryRoot.IsInside(path, root.Staging) && file.Exists && file.LinkTarget is null ? path : throw StorageRefusals.NotStaged(stagedPath);
    }
}
