using System.Text;
using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Tests.Words;

/// <summary>What a search means, word by word and without an index.</summary>
internal static class NaiveWords
{
    private static readonly WordFolding Folding = WordFolding.Load();

    public static bool Matches(string? text, string term, bool isPhrase)
    {
        var (words, wanted) = (Of(text ?? ""), Of(term));
        return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(start =>
            Enumerable.Range(0, wanted.Count).All(i => i == wanted.Count - 1 && !isPhrase
                ? words[start + i].StartsWith(wanted[i], StringComparison.Ordinal)
                : words[start + i] == wanted[i]));
    }

    private static List<string> Of(string text)
    {
        var tokenizer = new WordTokenizer(Folding);
        tokenizer.Start(text);
        var words = new List<string>();
        while (tokenizer.Next())
        {
            words.Add(Encoding.UTF8.GetString(tokenizer.Current));
        }

        return words;
    }
}
