namespace PluginHost.Sdk.Tagging;

/// <summary>The tags of a batch.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record TagResult(IReadOnlyList<PictureTags> Items);
