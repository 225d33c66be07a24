using NuGet.Versioning;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Where everything about packages lies below the home folder. Ids have a dot in them, so none is called like a folder of ours.</summary>
internal sealed class PackageHome(string home)
{
    private string Packages => Path.Combine(home, "packages");

    /// <summary>Whose sub-folders the host loads.</summary>
    public string Plugins => Path.Combine(home, "plugins");

    public string Downloads => Path.Combine(Packages, "downloads");

    /// <summary>Where packages are unpacked: nothing looks for plugins here.</summary>
    public string Staging => Path.Combine(Packages, "staging");

    public string JournalFile => Path.Combine(Packages, "journal.json");

    public string GateFile => Path.Combine(Packages, ".lock");

    public string LockFile => Path.Combine(home, "plugins.lock.json");

    public string Active(PluginId id) => Path.Combine(Plugins, id.Value);

    public string StagedNew(string transaction, PluginId id) => Path.Combine(Staging, transaction, "new", id.Value);

    public string StagedOld(string transaction, PluginId id) => Path.Combine(Staging, transaction, "old", id.Value);

    public string Kept(PluginId id) => Path.Combine(Packages, id.Value);

    /// <summary>The package of a version that is or was installed.</summary>
    public string Kept(PluginId id, NuGetVersion version)
    {
        var name = version.ToNormalizedString().ToLowerInvariant();
        return Path.Combine(Kept(id), name, $"{id}.{name}.nupkg");
    }

    /// <summary>Folders of plugins, kept or left behind.</summary>
    public IEnumerable<string> AllKept() => Directory.Exists(Packages)
        ? Directory.EnumerateDirectories(Packages).Where(folder => PluginId.TryParse(Path.GetFileName(folder), out _))
        : [];
}
