using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Makes text safe to store and send: no NULs, no halves of surrogate pairs.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || IsHalf(text, ref i))
            {
                return Rebuild(text);
            }
        }

        return text;
    }

    /// <summary>Cuts at <paramref name="length"/> characters, not within a pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];

    private static string Rebuild(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    // Steps over the second half of a whole pair.
    private static bool IsHalf(string text, ref int i)
    {
        if (!char.IsSurrogate(text[i]))
        {
            return false;
        }

        var whole = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        i += whole ? 1 : 0;
        return !whole;
    }
}
