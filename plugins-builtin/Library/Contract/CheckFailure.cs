namespace PluginHost.Plugins.Library.Contract;

/// <summary>An original that is missing or damaged.</summary>
internal sealed record CheckFailure(long Id, string Name, string Key, string Code, string Reason);
