namespace PluginHost.Plugins.Library.Words;

/// <summary>A term of a text search.</summary>
/// <param name="Text">A word, matched as the beginning of words, or a phrase, matched as whole words in order.</param>
/// <param name="IsPhrase">Which of the two.</param>
internal sealed record TextTerm(string Text, bool IsPhrase)
{
    /// <summary>Search this text only: <c>name description prompt negative</c>; <see langword="null"/> for names, descriptions, prompts and tags.</summary>
    public string? Field { get; init; }
}
