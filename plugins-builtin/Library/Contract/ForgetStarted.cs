namespace PluginHost.Plugins.Library.Contract;

internal sealed record ForgetStarted(long Job);
