using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Makes a segment of texts. Budget: a million texts of forty words in under five seconds, guarded by the TextSearch benchmark.</summary>
internal sealed class SegmentBuilder(int firstText)
{
    private readonly WordBook _book = new();
    private readonly ByteTableBuilder _sequences = new(64);

    public int Count => _sequences.Count;

    /// <summary>Bytes of texts so far.</summary>
    public int Length => _sequences.Length;

    /// <summary>Adds a text and answers its number.</summary>
    public int Add(string text, WordTokenizer tokenizer)
    {
        tokenizer.Start(text);
        while (tokenizer.Next())
        {
            _sequences.Write((uint)_book.GetOrAdd(tokenizer.Current));
        }

        _sequences.Close();
        return firstText + _sequences.Count - 1;
    }

    public WordSegment Build()
    {
        var (words, places) = _book.Sort();
        var sequences = new ByteTableBuilder(_sequences.Length);
        Sequences.Copy(_sequences.Build(), places, sequences);
        var final = sequences.Build();
        return new WordSegment(firstText, words, Postings.Of(final, words.Count), final);
    }
}
