namespace PluginHost.Packages;

/// <summary>Where the host keeps what belongs to one plugin each: it goes with the plugin, unless somebody wants to keep it.</summary>
/// <param name="SettingsFolder">Has <c>{plugin id}.json</c> and <c>{plugin id}.secrets.json</c>.</param>
/// <param name="DataFolder">Has a folder of that name, with what lasts.</param>
/// <param name="CacheFolder">Has a folder of that name, with what may vanish.</param>
public sealed record PluginBelongings(string SettingsFolder, string DataFolder, string CacheFolder);
