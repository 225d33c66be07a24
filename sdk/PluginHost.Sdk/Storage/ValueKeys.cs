namespace PluginHost.Sdk.Storage;

/// <summary>Keys in order.</summary>
/// <param name="Keys">The keys.</param>
public sealed record ValueKeys(IReadOnlyList<string> Keys);
