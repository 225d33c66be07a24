namespace PluginHost.Web.Plugins;

/// <summary>The plugin after an action, and what the action spent its time on.</summary>
internal sealed record PluginAction(Plugin Plugin, IReadOnlyList<PluginStep> Steps, double TotalMs);
