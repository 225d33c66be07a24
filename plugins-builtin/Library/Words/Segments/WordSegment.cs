using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Texts that never change, with the words they have. Numbers of texts run on from segment to segment.</summary>
/// <remarks>Read by any number of threads. Budget: any word, prefix or phrase over 300,000 prompts in under 10 ms, guarded by the TextSearch benchmark.</remarks>
internal sealed class WordSegment(int firstText, Vocabulary words, ByteTable postings, ByteTable texts)
{
    private readonly WordBlocks? _blocks = WordBlocks.Of(postings, texts.Count);

    public int FirstText => firstText;

    public int EndText => firstText + texts.Count;

    public Vocabulary Words => words;

    public ByteTable Postings => postings;

    public ByteTable Texts => texts;

    public long Bytes => words.Table.Bytes.Length + postings.Bytes.Length + texts.Bytes.Length + sizeof(int) * ((long)words.Count * 2 + texts.Count);

    /// <summary>Sets the bits of the texts that match, and answers whether there were any.</summary>
    public bool Match(WordPattern pattern, Span<ulong> found)
    {
        var last = pattern.Words[^1];
        var (from, until) = pattern.LastIsPrefix ? words.FindPrefix(last) : words.Find(last) is >= 0 and var word ? (word, word + 1) : (0, 0);
        if (from == until)
        {
            return false;
        }

        if (pattern.Words.Count > 1)
        {
            return new PhraseMatcher(this, pattern, from, until).Match(found);
        }

        Mark(from, until, firstText, found);
        return true;
    }

    /// <summary>Sets the bits of the texts that have one of these words.</summary>
    /// <param name="from">The first word.</param>
    /// <param name="until">The one after the last.</param>
    /// <param name="first">The bit of the first text.</param>
    /// <param name="found">Where.</param>
    public void Mark(int from, int until, int first, Span<ulong> found)
    {
        var done = _blocks?.Mark(from, until, first, found) ?? (until, until);
        for (var word = from; word < until; word++)
        {
            if (word == done.From)
            {
                word = done.Until - 1;
                continue;
            }

            PostingList.Mark(postings[word], first, found);
        }
    }

    /// <summary>Whether a text has just the words of another.</summary>
    public bool Holds(int text, string other, WordTokenizer tokenizer)
    {
        var sequence = texts[text - firstText];
        tokenizer.Start(other);
        for (var at = 0; tokenizer.Next();)
        {
            if (at == sequence.Length || !words[(int)Varint.Read(sequence, ref at)].SequenceEqual(tokenizer.Current))
            {
                return false;
            }

            if (at == sequence.Length)
            {
                return !tokenizer.Next();
            }
        }

        return sequence.IsEmpty;
    }
}
