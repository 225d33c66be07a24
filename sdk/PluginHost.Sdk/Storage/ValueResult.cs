namespace PluginHost.Sdk.Storage;

/// <summary>A value, if there is one.</summary>
/// <param name="Value">The bytes, or <see langword="null"/>.</param>
public sealed record ValueResult(ReadOnlyMemory<byte>? Value);
