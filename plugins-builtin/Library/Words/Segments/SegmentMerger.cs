namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Makes one segment of two neighbours. Numbers of texts stay, so whoever points to a text need not know.</summary>
internal static class SegmentMerger
{
    public static WordSegment Merge(WordSegment first, WordSegment second)
    {
        var words = new ByteTableBuilder(first.Words.Table.Bytes.Length + second.Words.Table.Bytes.Length);
        var (ofFirst, ofSecond) = (new int[first.Words.Count], new int[second.Words.Count]);
        for (int i = 0, j = 0; i < ofFirst.Length || j < ofSecond.Length;)
        {
            var order = i == ofFirst.Length ? 1 : j == ofSecond.Length ? -1 : first.Words[i].SequenceCompareTo(second.Words[j]);
            words.Write(order <= 0 ? first.Words[i] : second.Words[j]);
            if (order <= 0)
            {
                ofFirst[i++] = words.Count;
            }

            if (order >= 0)
            {
                ofSecond[j++] = words.Count;
            }

            words.Close();
        }

        var texts = new ByteTableBuilder(first.Texts.Bytes.Length + second.Texts.Bytes.Length);
        Sequences.Copy(first.Texts, ofFirst, texts);
        Sequences.Copy(second.Texts, ofSecond, texts);
        var merged = texts.Build();
        return new WordSegment(first.FirstText, new Vocabulary(words.Build()), Postings.Of(merged, words.Count), merged);
    }
}
