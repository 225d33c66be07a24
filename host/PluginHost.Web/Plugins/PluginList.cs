namespace PluginHost.Web.Plugins;

/// <summary>The plugins, and whether some of them are left out.</summary>
internal sealed record PluginList(IReadOnlyList<Plugin> Items, SafeMode SafeMode);
