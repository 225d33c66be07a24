namespace PluginHost.Sdk.Library;

/// <summary>Records outcomes.</summary>
/// <param name="Items">Written in one transaction.</param>
public sealed record RecordImportsRequest(IReadOnlyList<ImportedItem> Items);
