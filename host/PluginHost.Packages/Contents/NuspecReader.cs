using System.Xml;
using System.Xml.Linq;
using NuGet.Versioning;

namespace PluginHost.Packages.Contents;

/// <summary>Reads a nuspec, whatever version of its schema it names.</summary>
internal static class NuspecReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PackageLayout.MaxNuspecBytes,
    };

    /// <param name="content">The XML.</param>
    /// <param name="source">Where it is from, for messages.</param>
    public static Nuspec Read(byte[] content, string source)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            var metadata = Child(XDocument.Load(reader).Root, "metadata") ?? throw ContentRefusals.Nuspec(source, "it has no metadata");
            var id = Child(metadata, "id")?.Value.Trim();
            if (string.IsNullOrEmpty(id) || !NuGetVersion.TryParse(Child(metadata, "version")?.Value.Trim(), out var version))
            {
                throw ContentRefusals.Nuspec(source, "it has no id or no proper version");
            }

            var type = Child(metadata, "packageTypes")?.Elements().FirstOrDefault(IsPluginType);
            return new Nuspec(id, version)
            {
                Description = Child(metadata, "description")?.Value.Trim(),
                Authors = Child(metadata, "authors")?.Value.Trim(),
                Title = Child(metadata, "title")?.Value.Trim(),
                Licence = Child(metadata, "license") is { } licence && licence.Attribute("type")?.Value == "expression" ? licence.Value.Trim() : null,
                IsPlugin = type is not null,
                MinimumSdk = Minimum(type?.Attribute("version")?.Value),
            };
        }
        catch (XmlException exception)
        {
            throw ContentRefusals.Nuspec(source, exception.Message.TrimEnd('.'));
        }
    }

    // Types without a version are written with 0.0.
    private static NuGetVersion? Minimum(string? text) => NuGetVersion.TryParse(text, out var version) && version.Version > new Version(0, 0, 0, 0) ? version : null;

    private static bool IsPluginType(XElement element) => string.Equals(element.Attribute("name")?.Value, PackageLayout.PackageType, StringComparison.OrdinalIgnoreCase);

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
