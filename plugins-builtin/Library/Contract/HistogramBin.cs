namespace PluginHost.Plugins.Library.Contract;

internal sealed record HistogramBin(string Key, int Count);
