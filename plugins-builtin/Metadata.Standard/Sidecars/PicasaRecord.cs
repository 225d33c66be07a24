using System.Globalization;
using PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

namespace PluginHost.Plugins.Metadata.Standard.Sidecars;

/// <summary>What <c>.picasa.ini</c> says of one file of its folder: a section by the file's name, and faces whose names stand in a list of contacts.</summary>
internal sealed record PicasaRecord(bool IsStarred, string? Caption, IReadOnlyList<string> Keywords, IReadOnlyList<XmpRegion> Faces)
{
    private const int MostFaces = 200;
    private const int MostKeywords = 500;
    private const string Rectangle = "rect64(";

    // Stands where nobody has said who it is.
    private const string Nobody = "ffffffffffffffff";

    public static PicasaRecord? TryRead(string text, string fileName)
    {
        var (own, contacts) = Sections(text, fileName);
        return own is null
            ? null
            : new PicasaRecord(
                own.GetValueOrDefault("star")?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true,
                own.GetValueOrDefault("caption") is { Length: > 0 } caption ? caption : null,
                [.. (own.GetValueOrDefault("keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostKeywords)],
                [.. (own.GetValueOrDefault("faces") ?? "").Split(';', StringSplitOptions.TrimEntries).Select(face => Face(face, contacts)).OfType<XmpRegion>().Take(MostFaces)]);
    }

    private static (Dictionary<string, string>? Own, Dictionary<string, string> Contacts) Sections(string text, string fileName)
    {
        Dictionary<string, string>? own = null;
        var contacts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string>? current = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line is ['[', .. var section, ']'])
            {
                current = section.Equals(fileName, StringComparison.OrdinalIgnoreCase) ? own ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                    : section is "Contacts" or "Contacts2" ? contacts
                    : null;
            }
            else if (current is not null && line.IndexOf('=') is > 0 and var equals)
            {
                current.TryAdd(line[..equals].Trim().ToString(), line[(equals + 1)..].Trim().ToString());
            }
        }

        return (own, contacts);
    }

    // rect64(left, upper, right and lower edge as fractions of 16 bits, without the zeros in front),contact
    private static XmpRegion? Face(string text, Dictionary<string, string> contacts)
    {
        var end = text.IndexOf(')', StringComparison.Ordinal);
        if (!text.StartsWith(Rectangle, StringComparison.OrdinalIgnoreCase) || end < 0
            || !ulong.TryParse(text.AsSpan(Rectangle.Length, end - Rectangle.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var edges))
        {
            return null;
        }

        var contact = text[(end + 1)..].TrimStart(',').Trim();
        var name = contact.Equals(Nobody, StringComparison.OrdinalIgnoreCase) ? "" : contacts.GetValueOrDefault(contact)?.Split(';')[0].Trim() ?? "";
        var (left, top, right, bottom) = (Edge(edges, 48), Edge(edges, 32), Edge(edges, 16), Edge(edges, 0));
        return right > left && bottom > top ? new XmpRegion("face", name, left, top, right - left, bottom - top) : null;
    }

    private static double Edge(ulong edges, int shift) => ((edges >> shift) & 0xFFFF) / 65535.0;
}
