namespace PluginHost.Sdk.Library;

/// <summary>Collections of all kinds, in order of id.</summary>
/// <param name="Items">The collections.</param>
public sealed record CollectionList(IReadOnlyList<CollectionRecord> Items);
