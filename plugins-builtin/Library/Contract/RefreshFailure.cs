namespace PluginHost.Plugins.Library.Contract;

/// <summary>A picture whose file could not be read again; it keeps what was read before.</summary>
internal sealed record RefreshFailure(long Id, string Name, string Code, string Reason);
