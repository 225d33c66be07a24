namespace PluginHost.Plugins.Library.Contract;

internal sealed record ExportStarted(long Job);
