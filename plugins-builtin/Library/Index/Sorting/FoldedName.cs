using System.Text;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Text in upper case as UTF-8: comparing its bytes is comparing the text by <see cref="StringComparison.OrdinalIgnoreCase"/>, several times as fast.</summary>
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
        foreach (var rune in text.EnumerateRunes())
        {
            at += Rune.ToUpperInvariant(rune).EncodeToUtf8(folded.AsSpan(at));
        }

        return folded[..at];
    }

    /// <summary>Folds a whole name and closes it.</summary>
    public static byte[] Close(string name) => [.. Fold(name), End];
}
