namespace PluginHost.Sdk.Storage;

/// <summary>Reads a value.</summary>
/// <param name="Namespace">The plugin's id.</param>
/// <param name="Key">1 to 200 characters.</param>
public sealed record GetValueRequest(string Namespace, string Key);
