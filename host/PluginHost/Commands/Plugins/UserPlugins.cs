using System.Text.Json;
using PluginHost.Client;

namespace PluginHost.Commands.Plugins;

/// <summary>The plugins that people installed, as far as they run.</summary>
internal static class UserPlugins
{
    /// <summary>Ids, each behind what it depends on.</summary>
    public static async Task<IReadOnlyList<string>> RunningAsync(HostConnection api, CancellationToken cancellationToken)
    {
        var running = (await api.GetAsync("plugins", cancellationToken)).GetProperty("items").EnumerateArray()
            .Where(plugin => !plugin.GetProperty("builtIn").GetBoolean() && plugin.GetProperty("state").GetString() is "active" or "degraded")
            .ToDictionary(plugin => plugin.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var ordered = new List<string>();
        foreach (var id in running.Keys.Order(StringComparer.Ordinal))
        {
            Add(id, running, ordered);
        }

        return ordered;
    }

    // What runs has no ring: the host would not have loaded it.
    private static void Add(string id, Dictionary<string, JsonElement> running, List<string> ordered)
    {
        if (ordered.Contains(id) || !running.TryGetValue(id, out var plugin))
        {
            return;
        }

        foreach (var needed in plugin.GetProperty("dependsOn").EnumerateArray())
        {
            Add(needed.GetProperty("id").GetString()!, running, ordered);
        }

        ordered.Add(id);
    }

    public static async Task SetAsync(HostConnection api, string id, bool enabled, CancellationToken cancellationToken) =>
        await api.PostAsync($"plugins/{Uri.EscapeDataString(id)}/{(enabled ? "enable" : "disable")}", null, cancellationToken);
}
