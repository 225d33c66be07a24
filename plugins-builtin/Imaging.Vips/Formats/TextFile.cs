using System.Text;
using System.Text.Unicode;

namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>Recognises text, and the pictures that are written as text.</summary>
internal static class TextFile
{
    /// <returns>Null where it is not text.</returns>
    public static FileKind? Identify(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAnyInRange<byte>(0, 8) || head.ContainsAnyInRange<byte>(14, 26))
        {
            return null;
        }

        var text = Decode(head);
        if (text is null)
        {
            return null;
        }

        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start switch
        {
            _ when start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) => PictureFormats.Svg,
            ['<', '?' or '!' or 's', ..] when start.Contains("<svg", StringComparison.OrdinalIgnoreCase) => PictureFormats.Svg,
            _ when start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => new FileKind("a web page"),
            _ when start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) => new FileKind("an XML document"),
            ['P', >= '1' and <= '7', ' ' or '\n' or '\r' or '\t', ..] => PictureFormats.Pnm,
            _ => new FileKind("text"),
        };
    }

    private static string? Decode(ReadOnlySpan<byte> head)
    {
        head = WithoutCutCharacter(head);
        return Utf8.IsValid(head) ? Encoding.UTF8.GetString(head) : null;
    }

    /// <summary>The head may end inside a character of up to four bytes.</summary>
    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> head)
    {
        for (var length = head.Length; length > 0 && length > head.Length - 4; length--)
        {
            if (head[length - 1] < 0x80)
            {
                return head[..length];
            }

            if (head[length - 1] >= 0xC0)
            {
                return head[..(length - 1)];
            }
        }

        return head;
    }
}
