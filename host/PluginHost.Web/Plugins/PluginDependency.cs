namespace PluginHost.Web.Plugins;

internal sealed record PluginDependency(string Id, string Range, bool Optional);
