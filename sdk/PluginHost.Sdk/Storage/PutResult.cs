namespace PluginHost.Sdk.Storage;

/// <summary>What was stored, or why not.</summary>
/// <param name="Info">What was stored.</param>
/// <param name="Refusal">Why not.</param>
public sealed record PutResult(BlobInfo? Info, Refusal? Refusal);
