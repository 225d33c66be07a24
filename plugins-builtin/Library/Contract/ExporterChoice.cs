namespace PluginHost.Plugins.Library.Contract;

internal sealed record ExporterChoice(string Value, string Title);
