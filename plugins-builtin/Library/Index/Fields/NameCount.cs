namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>How often a value occurs.</summary>
internal sealed record NameCount(string Name, int Count);
