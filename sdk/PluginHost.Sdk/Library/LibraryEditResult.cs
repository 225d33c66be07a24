namespace PluginHost.Sdk.Library;

/// <summary>What an edit did.</summary>
/// <param name="Matched">Pictures named or found.</param>
/// <param name="Changed">Pictures that are different now.</param>
/// <param name="Operation">To undo it.</param>
/// <param name="Refusal">Why nothing was done.</param>
public sealed record LibraryEditResult(int Matched, int Changed, OperationId? Operation, Refusal? Refusal = null);
