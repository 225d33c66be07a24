namespace PluginHost.Sdk.Storage;

/// <summary>An open blob, or why not.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Content">The bytes asked for.</param>
/// <param name="Refusal">Why not.</param>
public sealed record OpenResult(BlobInfo? Info, [property: System.Text.Json.Serialization.JsonIgnore] Stream? Content, Refusal? Refusal);
