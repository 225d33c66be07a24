namespace PluginHost.Web.Plugins;

internal sealed record PluginList(IReadOnlyList<Plugin> Items);
