namespace PluginHost.Web.Plugins.Sets;

/// <param name="Items">What was not as the set says; empty where all was.</param>
internal sealed record SwitchedPlugins(IReadOnlyList<SwitchedPlugin> Items);
