namespace PluginHost.Sdk.Storage;

/// <summary>A staging path, or why there is none.</summary>
/// <param name="Path">Absolute path of a file that does not exist yet. The caller writes it and puts it or deletes it; leftovers are swept at start.</param>
/// <param name="Refusal">Why there is none: the volume is full or read-only.</param>
public sealed record StageResult(string? Path, Refusal? Refusal);
