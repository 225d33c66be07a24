using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Tagging;

/// <summary>A batch to tag.</summary>
/// <param name="Items">The pictures.</param>
public sealed record TagRequest(IReadOnlyList<PictureSample> Items);
