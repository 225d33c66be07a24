namespace PluginHost.Web.Plugins;

internal sealed record PluginCapability(string Contract, string Id, string Name);
