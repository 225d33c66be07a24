namespace PluginHost.Sdk.Library;

/// <summary>Disjoint counts that add up, and a page of files.</summary>
/// <param name="Imported">Taken in.</param>
/// <param name="Duplicates">Known already.</param>
/// <param name="InTrash">Known, in the trash.</param>
/// <param name="Failed">Refused.</param>
/// <param name="Cancelled">Not looked at.</param>
/// <param name="Bytes">Size of all files.</param>
/// <param name="Items">In the order in which they were recorded.</param>
public sealed record ImportReport(int Imported, int Duplicates, int InTrash, int Failed, int Cancelled, long Bytes, IReadOnlyList<ImportedItem> Items);
