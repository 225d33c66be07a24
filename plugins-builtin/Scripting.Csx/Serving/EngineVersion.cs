namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>The number of a text.</summary>
internal sealed record EngineVersion(int Version, string Hash);
