namespace PluginHost.Plugins.Library.Contract;

internal sealed record FacetList(IReadOnlyList<Facet> Items);
