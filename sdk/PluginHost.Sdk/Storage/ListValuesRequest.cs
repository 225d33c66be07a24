namespace PluginHost.Sdk.Storage;

/// <summary>Lists keys.</summary>
/// <param name="Namespace">The plugin's id.</param>
/// <param name="Prefix">Leading characters; empty for all.</param>
public sealed record ListValuesRequest(string Namespace, string Prefix);
