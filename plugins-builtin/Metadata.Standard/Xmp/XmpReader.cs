using System.Text;
using System.Xml;
using System.Xml.Linq;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>Reads a packet without entities and without recursion, which a hostile packet would run into the end of the stack.</summary>
internal static class XmpReader
{
    private const int MostDepth = 48;
    private const int MostProperties = 2_000;
    private const int MostCharacters = 4 << 20;

    private static readonly XName Description = XName.Get("Description", XmpNames.Rdf);
    private static readonly XName Item = XName.Get("li", XmpNames.Rdf);

    /// <exception cref="XmlException">Not well formed, declares entities, or nests too deeply.</exception>
    public static XmpPacket Read(ReadOnlyMemory<byte> packet)
    {
        var text = Text(packet.Span);
        if (!HasElements(text))
        {
            return XmpPacket.Empty;
        }

        using var reader = Open(text);
        var properties = new List<XmpProperty>();
        var descriptions = XDocument.Load(reader).Descendants(Description).Where(IsTopLevel).ToList();
        foreach (var description in descriptions)
        {
            Add(description, null, properties);
        }

        return new XmpPacket(properties, [.. descriptions.SelectMany(XmpRegions.Of)]);
    }

    private static bool IsTopLevel(XElement description) => description.Parent?.Name == XName.Get("RDF", XmpNames.Rdf);

    // Depth is bounded by MostDepth, so the recursion into structures is too.
    private static void Add(XElement owner, string? path, List<XmpProperty> properties)
    {
        foreach (var attribute in owner.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName is not ("" or XmpNames.Rdf or "http://www.w3.org/XML/1998/namespace")))
        {
            Add(properties, owner, attribute.Name, path, [attribute.Value]);
        }

        foreach (var element in owner.Elements().Where(e => e.Name != Description))
        {
            var list = element.Elements().FirstOrDefault(IsList);
            if (list is not null)
            {
                Add(properties, owner, element.Name, path, Items(list));
            }
            else if (element.HasElements)
            {
                var inner = path is null ? element.Name.LocalName : $"{path}/{element.Name.LocalName}";
                Add(element.Element(Description) ?? element, inner, properties);
            }
            else if (element.Value.Length > 0)
            {
                Add(properties, owner, element.Name, path, [element.Value]);
            }
        }
    }

    private static bool IsList(XElement element) => element.Name.NamespaceName == XmpNames.Rdf && element.Name.LocalName is "Bag" or "Seq" or "Alt";

    private static List<string> Items(XElement list) =>
        [.. list.Elements(Item).OrderByDescending(item => item.Attribute(XNamespace.Xml + "lang")?.Value == "x-default").Select(item => item.Value).Where(value => value.Length > 0)];

    private static void Add(List<XmpProperty> properties, XElement scope, XName name, string? path, IReadOnlyList<string> values)
    {
        if (values.Count > 0 && properties.Count < MostProperties)
        {
            var local = path is null ? name.LocalName : $"{path}/{name.LocalName}";
            var prefix = scope.GetPrefixOfNamespace(name.Namespace);
            properties.Add(new XmpProperty(name.NamespaceName, local, string.IsNullOrEmpty(prefix) ? local : $"{prefix}:{local}", values));
        }
    }

    // Writers leave empty packets behind. Depth is checked before a tree is built.
    private static bool HasElements(string text)
    {
        using var reader = Open(text);
        var found = false;
        while (text.Length > 0 && !IsOnlyInstructions(text) && reader.Read())
        {
            found |= reader.NodeType == XmlNodeType.Element;
            if (reader.Depth > MostDepth)
            {
                throw new XmlException($"XMP nests deeper than {MostDepth} levels.");
            }
        }

        return found;
    }

    private static bool IsOnlyInstructions(string text)
    {
        var rest = text.AsSpan();
        while (rest.StartsWith("<?") && rest.IndexOf("?>") is > 0 and var end)
        {
            rest = rest[(end + 2)..].TrimStart();
        }

        return rest.IsEmpty;
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static string Text(ReadOnlySpan<byte> packet)
    {
        // Packets may be UTF-16, which shows in the NUL beside the first bracket, and are padded with spaces or NULs.
        var bracket = packet.IndexOf((byte)'<');
        var text = bracket > 0 && packet[bracket - 1] == 0 ? Encoding.BigEndianUnicode.GetString(packet[(bracket - 1)..])
            : bracket >= 0 && bracket + 1 < packet.Length && packet[bracket + 1] == 0 ? Encoding.Unicode.GetString(packet[bracket..])
            : TextBytes.Utf8OrLatin1(packet);
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var end = text.LastIndexOf('>');
        return start >= 0 && end > start ? text[start..(end + 1)] : "";
    }
}
