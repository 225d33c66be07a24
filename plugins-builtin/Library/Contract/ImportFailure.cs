namespace PluginHost.Plugins.Library.Contract;

internal sealed record ImportFailure(string Name, string Code, string Reason);
