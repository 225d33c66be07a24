namespace PluginHost.Plugins.Library.Contract;

internal sealed record RefreshStarted(long Job);
