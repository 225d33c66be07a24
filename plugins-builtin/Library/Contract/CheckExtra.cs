namespace PluginHost.Plugins.Library.Contract;

/// <summary>A file among the originals that no picture refers to.</summary>
internal sealed record CheckExtra(string Key, long Bytes, string Code, string Reason);
