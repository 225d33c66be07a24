namespace PluginHost.Plugins.Library.Contract;

internal sealed record TagRequest(string Name);
