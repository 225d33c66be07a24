namespace PluginHost.Sdk.Library;

/// <summary>What an edit did.</summary>
/// <param name="Changed">The pictures that are different now, as they are now.</param>
/// <param name="Operation">To undo it; <see langword="null"/> when nothing changed.</param>
/// <param name="Refusal">Why nothing was done.</param>
public sealed record EditResult(IReadOnlyList<PictureRecord> Changed, OperationId? Operation, Refusal? Refusal = null);
