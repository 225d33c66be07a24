namespace PluginHost.Sdk.Captioning;

/// <summary>The texts of a batch.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record CaptionResult(IReadOnlyList<PictureCaption> Items);
