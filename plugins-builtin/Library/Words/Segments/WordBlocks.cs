namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>
/// Unions of the lists of neighbouring words, as bits: a prefix that has thousands of words, or a word that is nearly everywhere, is a few of these.
/// A block begins anew when its lists have one entry for eight texts, so all blocks together take no more room than the lists do.
/// </summary>
internal sealed class WordBlocks
{
    /// <summary>Fewer texts are read faster than blocks are kept.</summary>
    private const int FewestTexts = 4096;

    private readonly int[] _starts;
    private readonly ulong[] _bits;
    private readonly int _length;

    private WordBlocks(int[] starts, ulong[] bits, int length) => (_starts, _bits, _length) = (starts, bits, length);

    public static WordBlocks? Of(ByteTable postings, int texts)
    {
        if (texts < FewestTexts)
        {
            return null;
        }

        var length = (texts + 63) / 64;
        var (starts, bits) = (new List<int>(), new List<ulong>());
        var block = new ulong[length];
        var entries = 0;
        for (var word = 0; word < postings.Count; word++)
        {
            var own = Count(postings[word]);

            // A frequent word stands alone, so that it can be asked for alone.
            if (starts.Count == 0 || entries >= texts / 8 || own >= texts / 8)
            {
                Close();
                starts.Add(word);
            }

            PostingList.Mark(postings[word], 0, block);
            entries += own;
        }

        Close();
        starts.Add(postings.Count);
        return new WordBlocks([.. starts], [.. bits], length);

        void Close()
        {
            if (starts.Count > 0)
            {
                bits.AddRange(block);
            }

            Array.Clear(block);
            entries = 0;
        }
    }

    /// <summary>Sets the bits of texts for the whole blocks in a range of words.</summary>
    /// <returns>The words that were done: from the first to before the second.</returns>
    public (int From, int Until) Mark(int from, int until, int firstText, Span<ulong> found)
    {
        var first = Array.BinarySearch(_starts, from) is var at && at < 0 ? ~at : at;
        var block = first;
        for (; block + 1 < _starts.Length && _starts[block + 1] <= until; block++)
        {
            Or(_bits.AsSpan(block * _length, _length), firstText, found);
        }

        return block == first ? (until, until) : (_starts[first], _starts[block]);
    }

    private static void Or(ReadOnlySpan<ulong> bits, int firstText, Span<ulong> found)
    {
        var (start, shift) = (firstText >> 6, firstText & 63);
        var carry = 0UL;
        for (var i = 0; i < bits.Length; i++)
        {
            found[start + i] |= (bits[i] << shift) | carry;
            carry = shift == 0 ? 0 : bits[i] >> (64 - shift);
        }

        if (carry != 0)
        {
            found[start + bits.Length] |= carry;
        }
    }

    private static int Count(ReadOnlySpan<byte> list)
    {
        var count = 0;
        foreach (var part in list)
        {
            count += part < 0x80 ? 1 : 0;
        }

        return count;
    }
}
