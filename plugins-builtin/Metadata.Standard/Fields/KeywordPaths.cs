using System.Xml;
using System.Xml.Linq;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Keywords with levels in the five styles of programs, as one: levels separated by a bar.</summary>
internal static class KeywordPaths
{
    public const char Separator = '|';

    private const int MostPaths = 500;
    private const int MostLevels = 16;
    private const int MostCharacters = 1 << 20;

    public static IReadOnlyList<string> Of(XmpDocument xmp) =>
    [
        .. Split(xmp.Values(XmpNames.DigiKam, "TagsList"), '/')
            .Concat(Split(xmp.Values(XmpNames.Lightroom, "hierarchicalSubject"), '|'))
            .Concat(Split(xmp.Values(XmpNames.Microsoft, "LastKeywordXMP"), '/'))
            .Concat(Split(xmp.Values(XmpNames.MediaPro, "CatalogSets"), '|'))
            .Concat(AcdSee(xmp.Value(XmpNames.AcdSee, "categories")))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostPaths),
    ];

    private static IEnumerable<string> Split(IEnumerable<string> values, char separator) =>
        values.Select(value => value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(levels => levels.Length > 0)
            .Select(levels => string.Join(Separator, levels.Take(MostLevels)));

    // Nested elements in a text; those marked with 1 were chosen.
    private static IEnumerable<string> AcdSee(string? text)
    {
        if (text is null or { Length: > MostCharacters })
        {
            return [];
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Chosen(reader);
        }
        catch (XmlException)
        {
            return [];
        }
    }

    // Read as a stream: a deep tree would run a recursive walk into the end of the stack.
    private static List<string> Chosen(XmlReader reader)
    {
        var (paths, levels) = (new List<string>(), new Stack<(string Name, bool IsChosen, bool HasChildren)>());
        while (reader.Read() && paths.Count < MostPaths)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "Category" && levels.Count < MostLevels:
                    if (levels.TryPop(out var parent))
                    {
                        levels.Push(parent with { HasChildren = true });
                    }

                    levels.Push(("", reader.GetAttribute("Assigned") == "1", false));
                    if (reader.IsEmptyElement)
                    {
                        levels.Pop();
                    }

                    break;
                case XmlNodeType.Text when levels.TryPop(out var open):
                    levels.Push(open with { Name = open.Name + reader.Value.Trim() });
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "Category" && levels.Count > 0:
                    var path = string.Join(Separator, levels.Reverse().Select(level => level.Name).Where(name => name.Length > 0));
                    var closed = levels.Pop();
                    if (closed.Name.Length > 0 && (closed.IsChosen || !closed.HasChildren))
                    {
                        paths.Add(path);
                    }

                    break;
            }
        }

        return paths;
    }
}
