namespace PluginHost.Sdk.Library;

/// <summary>Reads all collections.</summary>
public sealed record ListCollectionsRequest;
