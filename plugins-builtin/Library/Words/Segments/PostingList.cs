namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>The texts that have a word.</summary>
internal static class PostingList
{
    /// <summary>Sets the bit of each.</summary>
    public static void Mark(ReadOnlySpan<byte> list, int firstText, Span<ulong> found)
    {
        var text = firstText - 1;
        for (var at = 0; at < list.Length;)
        {
            text += (int)Varint.Read(list, ref at);
            found[text >> 6] |= 1UL << text;
        }
    }
}
