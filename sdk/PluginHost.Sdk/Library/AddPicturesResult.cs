namespace PluginHost.Sdk.Library;

/// <summary>What became of added pictures.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record AddPicturesResult(IReadOnlyList<AddedPicture> Items);
