namespace PluginHost.Web.Plugins;

/// <summary>What a return to the last good set did.</summary>
internal sealed record RestoredPlugins(IReadOnlyList<PluginReference> Kept, IReadOnlyList<PluginReference> SwitchedOff, IReadOnlyList<string> Missing);
