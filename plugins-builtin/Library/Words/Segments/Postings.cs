namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>For each word the texts that have it: ascending, each as its distance from the one before.</summary>
internal static class Postings
{
    /// <summary>Turns texts of words into words of texts.</summary>
    public static ByteTable Of(ByteTable texts, int words)
    {
        // Twice over the texts, so that every list is written once where it belongs.
        var sizes = new int[words];
        Walk(texts, sizes, null);
        var starts = new int[words + 1];
        for (var word = 0; word < words; word++)
        {
            starts[word + 1] = checked(starts[word] + sizes[word]);
        }

        var bytes = new byte[starts[words]];
        Walk(texts, starts[..words], bytes);
        return new ByteTable(bytes, starts);
    }

    /// <summary>Moves the end of each word's list by what its texts take, writing them if there is where to.</summary>
    private static void Walk(ByteTable texts, int[] ends, byte[]? into)
    {
        var last = new int[ends.Length];
        Array.Fill(last, -1);
        for (var text = 0; text < texts.Count; text++)
        {
            var sequence = texts[text];
            for (var at = 0; at < sequence.Length;)
            {
                var word = Varint.Read(sequence, ref at);
                if (last[word] != text)
                {
                    var distance = (uint)(text - last[word]);
                    ends[word] += into is null ? Varint.Size(distance) : Varint.Write(into.AsSpan(ends[word]), distance);
                    last[word] = text;
                }
            }
        }
    }
}
