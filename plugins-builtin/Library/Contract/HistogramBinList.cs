namespace PluginHost.Plugins.Library.Contract;

internal sealed record HistogramBinList(IReadOnlyList<HistogramBin> Items);
