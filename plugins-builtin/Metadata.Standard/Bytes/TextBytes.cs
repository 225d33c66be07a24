using System.Text;
using System.Text.Unicode;

namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Decodes text of unsure encoding.</summary>
internal static class TextBytes
{
    /// <summary>Strict UTF-8, else Latin-1: programs write UTF-8 where standards ask for Latin-1 or ASCII, and Latin-1 is hardly ever valid UTF-8 by accident.</summary>
    /// <remarks>Asked first and not tried: a file may hold thousands of texts, and an exception for each is what a hostile one would wish for.</remarks>
    public static string Utf8OrLatin1(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);

    /// <summary>Latin-1 of the printable part, for keywords and four-letter codes.</summary>
    public static string Latin1(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Cuts NULs and white space off both ends: text tags can begin with NULs, and counts include the closing one.</summary>
    public static string Trimmed(string text) => text.Trim('\0', ' ', '\t', '\r', '\n', '\uFEFF');
}
