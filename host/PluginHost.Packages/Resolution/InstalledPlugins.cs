using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>The plugins that are there already, whoever put them there.</summary>
internal sealed class InstalledPlugins
{
    private readonly Dictionary<PluginId, PluginCandidate> _byId;

    private InstalledPlugins(IEnumerable<PluginCandidate> found) => _byId = found.Where(candidate => candidate.IsUsable)
        .GroupBy(candidate => candidate.Id)
        .ToDictionary(same => same.Key, same => same.OrderByDescending(candidate => candidate.Version).ThenByDescending(candidate => candidate.BuiltIn).First());

    public IReadOnlyCollection<PluginCandidate> All => _byId.Values;

    public static InstalledPlugins Read(string? builtInFolder, string userFolder) => new(Folders(builtInFolder, builtIn: true).Concat(Folders(userFolder, builtIn: false)));

    public PluginCandidate? Find(PluginId id) => _byId.GetValueOrDefault(id);

    private static IEnumerable<PluginCandidate> Folders(string? root, bool builtIn) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal).Select(folder => PluginDiscovery.Read(folder, builtIn))
        : [];
}
