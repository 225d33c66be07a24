using System.Globalization;
using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>Decodes EXIF UserComment, whose byte order follows nobody's rule.</summary>
internal static class UserComment
{
    private const int PrefixLength = 8;
    private const int Looked = 512;

    private static ReadOnlySpan<byte> Unicode => "UNICODE\0"u8;

    private static ReadOnlySpan<byte> Ascii => "ASCII\0\0\0"u8;

    private static ReadOnlySpan<byte> Jis => "JIS\0\0\0\0\0"u8;

    private static ReadOnlySpan<byte> Undefined => "\0\0\0\0\0\0\0\0"u8;

    public static string Decode(ReadOnlySpan<byte> value, bool bigEndianFile)
    {
        if (value.StartsWith(Unicode))
        {
            return Trimmed(Utf16(value[PrefixLength..], bigEndianFile));
        }

        // JIS is read as text of unsure encoding too: what was met under that name was ASCII.
        var named = value.StartsWith(Ascii) || value.StartsWith(Jis) || value.StartsWith(Undefined);
        return Trimmed(TextBytes.Utf8OrLatin1(named ? value[PrefixLength..] : value));
    }

    private static string Utf16(ReadOnlySpan<byte> text, bool bigEndianFile)
    {
        if (text.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(text[2..]);
        }

        if (text.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(text[2..]);
        }

        int even = 0, odd = 0;
        for (var i = 0; i < Math.Min(text.Length, Looked); i++)
        {
            if (text[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        // Text with ASCII in it has a NUL in each such character: at its front in big endian.
        if (even > 2 * odd || odd > 2 * even)
        {
            return (even > odd ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(text);
        }

        var likely = (bigEndianFile ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(text);
        var other = (bigEndianFile ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(text);
        return Implausible(other) < Implausible(likely) ? other : likely;
    }

    private static int Implausible(string text) => text.Take(Looked).Count(c =>
        c == '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Control && c is not ('\n' or '\r' or '\t'));

    private static string Trimmed(string text) => text.TrimEnd('\0', ' ');
}
