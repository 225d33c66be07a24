namespace PluginHost.Plugins.Library.Contract;

internal sealed record FacetValue(string Value, int Count);
