namespace PluginHost.Web.Plugins;

internal sealed record PluginAssembly(string Name, string Version, bool Shared);
