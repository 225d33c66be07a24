namespace PluginHost.Runtime.Settings;

/// <summary>The new settings, or what is wrong by field.</summary>
/// <param name="Settings">As stored.</param>
/// <param name="Errors">What is wrong; empty when stored.</param>
public sealed record SettingsChange(PluginSettings? Settings, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors);
