namespace PluginHost.Sdk.Embedding;

/// <summary>A batch of texts to embed.</summary>
/// <param name="Texts">As people wrote them, of any length and language; an engine cuts what is too long for it.</param>
public sealed record EmbedTextRequest(IReadOnlyList<string> Texts);
