namespace PluginHost.Plugins.Library.Contract;

internal sealed record Facet(string By, IReadOnlyList<FacetValue> Values);
