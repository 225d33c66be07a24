using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Words;

/// <summary>Texts and searches for tests of words.</summary>
internal static class SomeWords
{
    private const string Alphabet = "abcABéÅ ab,-_ 0富士\u0301\ud800\uE000\0😀ß";

    /// <summary>A text of few letters, so that words meet, with whatever else texts hold.</summary>
    public static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    public static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(40) == 0 ? (char)random.Next(65536) : Alphabet[random.Next(Alphabet.Length)])]);

    public static int[] Find(this IWordIndex words, int count, params TextTerm[] terms) => words.Find(new NoTags(), count, terms);

    public static int[] Find(this IWordIndex words, ITagRows tags, int count, params TextTerm[] terms)
    {
        var rows = new ulong[(count + 63) / 64];
        words.Current.Match(terms, tags, count, rows, CancellationToken.None);
        return Bits.Positions(rows);
    }

    public static TextTerm Prefix(string text, string? field = null) => new(text, false) { Field = field };

    public static TextTerm Phrase(string text, string? field = null) => new(text, true) { Field = field };

    internal sealed class NoTags : ITagRows
    {
        public ReadOnlySpan<string> Names => [];

        public void Mark(ReadOnlySpan<int> tags, Span<ulong> rows) => throw new InvalidOperationException("There are no tags.");
    }

    /// <summary>Tags of rows, by name.</summary>
    internal sealed class Tags(IReadOnlyList<IReadOnlyList<string>> rows) : ITagRows
    {
        private readonly string[] _names = [.. rows.SelectMany(tags => tags).Distinct()];

        public ReadOnlySpan<string> Names => _names;

        public void Mark(ReadOnlySpan<int> tags, Span<ulong> marked)
        {
            foreach (var tag in tags)
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    marked[row >> 6] |= rows[row].Contains(_names[tag]) ? 1UL << row : 0;
                }
            }
        }
    }
}
