using PluginHost.Sdk;

namespace PluginHost.Configuration;

/// <summary>Reads <c>plugin_modes</c>.</summary>
internal static class PluginModes
{
    public static bool TryParse(string? text, out PluginLoadMode mode)
    {
        mode = text switch
        {
            "pinned" => PluginLoadMode.Pinned,
            "worker" => PluginLoadMode.Worker,
            _ => PluginLoadMode.Reloadable,
        };
        return text is "reloadable" or "pinned" or "worker";
    }

    /// <summary>What has been checked already.</summary>
    public static IReadOnlyDictionary<string, PluginLoadMode> Read(IReadOnlyDictionary<string, string>? modes) =>
        (modes ?? new Dictionary<string, string>()).ToDictionary(pair => pair.Key, pair => TryParse(pair.Value, out var mode) ? mode : PluginLoadMode.Reloadable, StringComparer.Ordinal);
}
