using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Captioning;

/// <summary>A batch to describe.</summary>
/// <param name="Items">The pictures.</param>
public sealed record CaptionRequest(IReadOnlyList<PictureSample> Items);
