using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Embedding;

/// <summary>A batch of pictures to embed.</summary>
/// <param name="Items">The pictures, mostly as many as <see cref="EmbeddingSpace.BatchSize"/> says.</param>
public sealed record EmbedRequest(IReadOnlyList<PictureSample> Items);
