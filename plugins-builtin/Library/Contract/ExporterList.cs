namespace PluginHost.Plugins.Library.Contract;

internal sealed record ExporterList(IReadOnlyList<ExporterSummary> Items);
