namespace PluginHost.Sdk.Library;

/// <summary>Says which pictures lie in a collection, instead of those before.</summary>
/// <param name="Collection">Which collection.</param>
/// <param name="Pictures">Which pictures; unknown ones are left out.</param>
/// <param name="Actor">Who, for the log of operations.</param>
public sealed record ReplaceMembersRequest(CollectionId Collection, IReadOnlyList<PictureId> Pictures, string Actor);
