namespace PluginHost.Runtime.SafeMode;

/// <summary>One version of one plugin.</summary>
public sealed record PluginVersion(string Id, string Version);
