namespace PluginHost.Plugins.Library.Contract;

/// <summary>A picture that was not written.</summary>
internal sealed record ExportFailure(long Id, string Name, string Code, string Reason);
