using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Words;

/// <summary>Folded words that stand together in a text.</summary>
/// <param name="Words">In order; none matches nothing.</param>
/// <param name="LastIsPrefix">The last one is the beginning of a word.</param>
internal sealed record WordPattern(IReadOnlyList<byte[]> Words, bool LastIsPrefix)
{
    public static WordPattern Of(string text, bool isPhrase, WordTokenizer tokenizer)
    {
        var words = new List<byte[]>();
        tokenizer.Start(text);
        while (tokenizer.Next())
        {
            words.Add(tokenizer.Current.ToArray());
        }

        return new WordPattern(words, !isPhrase);
    }
}
