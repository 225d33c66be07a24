namespace PluginHost.Plugins.Filters.Contract;

internal sealed record Choice(string Value, string Title);
