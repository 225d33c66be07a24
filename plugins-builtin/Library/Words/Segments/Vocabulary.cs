namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Words in order of their bytes; a word's number is its place, so the words with one beginning are a range of numbers.</summary>
internal sealed class Vocabulary(ByteTable words)
{
    public int Count => words.Count;

    public ByteTable Table => words;

    public ReadOnlySpan<byte> this[int word] => words[word];

    /// <summary>A word's number, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var at = LowerBound(word);
        return at < words.Count && words[at].SequenceEqual(word) ? at : -1;
    }

    /// <summary>The words that begin like this: from the first to before the second.</summary>
    public (int From, int Until) FindPrefix(ReadOnlySpan<byte> prefix)
    {
        var from = LowerBound(prefix);
        var (low, high) = (from, words.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (words[middle].StartsWith(prefix))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (from, low);
    }

    private int LowerBound(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (words[middle].SequenceCompareTo(word) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
