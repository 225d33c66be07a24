namespace PluginHost.Sdk.Library;

/// <summary>Changes a collection itself.</summary>
/// <param name="Id">Which.</param>
/// <param name="Edit">What.</param>
public sealed record EditCollectionRequest(CollectionId Id, CollectionEdit Edit);
