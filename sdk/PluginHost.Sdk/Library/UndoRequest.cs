namespace PluginHost.Sdk.Library;

/// <summary>Undoes an operation.</summary>
/// <param name="Operation">Which.</param>
/// <param name="Actor">Who.</param>
public sealed record UndoRequest(OperationId Operation, string Actor);
