namespace PluginHost.Web.Plugins;

internal sealed record PluginStep(string Name, double Ms);
