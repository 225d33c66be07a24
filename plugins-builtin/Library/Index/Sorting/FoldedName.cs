using System.Text;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>
/// Text in upper case, in bytes that order and compare as <see cref="StringComparison.OrdinalIgnoreCase"/> does: each UTF-16 unit by itself in UTF-8, since
/// that comparison looks at units, and pairs would order differently as one.
/// </summary>
internal static class FoldedName
{
    /// <summary>Behind every name, so that a search over many names ends at each; no folded text has this byte.</summary>
    public const byte End = 0xFF;

    public static byte[] Fold(string text)
    {
        var folded = new byte[text.Length];
        if (Ascii.ToUpper(text, folded, out var written) == System.Buffers.OperationStatus.Done && written == text.Length)
        {
            return folded;
        }

        folded = new byte[text.Length * 3];
        var at = 0;
        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                Rune.ToUpperInvariant(new Rune(text[i], text[i + 1])).EncodeToUtf16(pair);
                Write(pair[0], folded, ref at);
                Write(pair[1], folded, ref at);
                i++;
            }
            else
            {
                Write(char.ToUpperInvariant(text[i]), folded, ref at);
            }
        }

        return folded[..at];
    }

    /// <summary>Folds a whole name and closes it.</summary>
    public static byte[] Close(string name) => [.. Fold(name), End];

    private static void Write(char unit, Span<byte> bytes, ref int at)
    {
        if (unit < 0x80)
        {
            bytes[at++] = (byte)unit;
        }
        else if (unit < 0x800)
        {
            bytes[at++] = (byte)(0xC0 | (unit >> 6));
            bytes[at++] = (byte)(0x80 | (unit & 0x3F));
        }
        else
        {
            bytes[at++] = (byte)(0xE0 | (unit >> 12));
            bytes[at++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
            bytes[at++] = (byte)(0x80 | (unit & 0x3F));
        }
    }
}
