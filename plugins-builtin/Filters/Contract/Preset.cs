namespace PluginHost.Plugins.Filters.Contract;

/// <param name="Name">How people call it.</param>
/// <param name="Steps">The chain.</param>
/// <param name="Missing">Filters of the chain that are not there now.</param>
internal sealed record Preset(string Name, IReadOnlyList<Step> Steps, IReadOnlyList<string> Missing);
