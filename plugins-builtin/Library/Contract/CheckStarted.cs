namespace PluginHost.Plugins.Library.Contract;

internal sealed record CheckStarted(long Job);
