namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>The words of texts in order, as numbers of a vocabulary.</summary>
internal static class Sequences
{
    /// <summary>Copies texts into another vocabulary.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="words">The new number of each word.</param>
    /// <param name="into">Where they go.</param>
    public static void Copy(ByteTable texts, int[] words, ByteTableBuilder into)
    {
        for (var text = 0; text < texts.Count; text++)
        {
            var sequence = texts[text];
            for (var at = 0; at < sequence.Length;)
            {
                into.Write((uint)words[Varint.Read(sequence, ref at)]);
            }

            into.Close();
        }
    }
}
