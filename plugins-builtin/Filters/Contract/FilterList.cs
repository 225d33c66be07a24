namespace PluginHost.Plugins.Filters.Contract;

internal sealed record FilterList(IReadOnlyList<Filter> Items);
