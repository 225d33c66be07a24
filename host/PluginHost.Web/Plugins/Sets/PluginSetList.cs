namespace PluginHost.Web.Plugins.Sets;

internal sealed record PluginSetList(IReadOnlyList<PluginSetView> Items);
