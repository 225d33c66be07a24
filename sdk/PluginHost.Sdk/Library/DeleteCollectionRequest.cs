namespace PluginHost.Sdk.Library;

/// <summary>Deletes a collection. Pictures stay.</summary>
/// <param name="Id">Which.</param>
public sealed record DeleteCollectionRequest(CollectionId Id);
