namespace PluginHost.Plugins.Library.Contract;

internal sealed record TagCount(string Name, int Count);
