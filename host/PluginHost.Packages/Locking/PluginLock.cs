using PluginHost.Sdk;

namespace PluginHost.Packages.Locking;

/// <summary>Everything that was installed from packages: <c>plugins.lock.json</c>.</summary>
/// <param name="Schema">Version of this file's shape.</param>
/// <param name="Plugins">In order of id.</param>
internal sealed record PluginLock(int Schema, IReadOnlyList<LockedPlugin> Plugins)
{
    public const int CurrentSchema = 1;

    public static PluginLock Empty { get; } = new(CurrentSchema, []);

    public LockedPlugin? Find(PluginId id) => Plugins.FirstOrDefault(plugin => plugin.Id == id);

    public PluginLock With(IEnumerable<LockedPlugin> changed, IEnumerable<PluginId> removed)
    {
        var plugins = Plugins.ToDictionary(plugin => plugin.Id);
        foreach (var plugin in changed)
        {
            plugins[plugin.Id] = plugin;
        }

        foreach (var id in removed)
        {
            plugins.Remove(id);
        }

        return this with { Plugins = [.. plugins.Values.OrderBy(plugin => plugin.Id)] };
    }
}
