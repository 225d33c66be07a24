namespace PluginHost.Sdk.Storage;

/// <summary>Writes a value.</summary>
/// <param name="Namespace">The plugin's id.</param>
/// <param name="Key">1 to 200 characters.</param>
/// <param name="Value">At most 1 MiB; <see langword="null"/> removes.</param>
public sealed record SetValueRequest(string Namespace, string Key, ReadOnlyMemory<byte>? Value);
