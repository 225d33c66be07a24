using System.Text.RegularExpressions;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>Texts in EXIF that may hold generation data.</summary>
internal static partial class ExifTexts
{
    // ComfyUI's savers put JSON here, counting down from Model; cameras put their names here.
    private static readonly ushort[] JsonTags = [ExifTags.Model, ExifTags.Make, ExifTags.ImageDescription, ExifTags.DocumentName];

    public static void Collect(TiffDocument tiff, EmbeddedData data)
    {
        AddComment("exif.UserComment", tiff.Exif, tiff.BigEndian, data);
        AddComment("exif.IFD0.UserComment", tiff.Main, tiff.BigEndian, data);
        foreach (var tag in JsonTags.Where(tag => tiff.Main.Entry(tag) is { IsText: true }))
        {
            if (tiff.Main.Text(tag) is { } text && NamedJson().Match(text) is { Success: true } match)
            {
                var name = match.Groups["name"].Value.ToLowerInvariant();
                data.AddText("exif.IFD0", name.Length == 0 ? $"0x{tag:x4}" : name, tiff.Main.Bytes(tag), text[match.Groups["json"].Index..]);
            }
        }
    }

    private static void AddComment(string container, TiffDirectory directory, bool bigEndian, EmbeddedData data)
    {
        var bytes = directory.Bytes(ExifTags.UserComment);
        if (UserComment.Decode(bytes.Span, bigEndian) is { Length: > 0 } text && TextBytes.Trimmed(text).Length > 0)
        {
            data.AddText(container, "UserComment", bytes, text);
        }
    }

    /// <summary>An optional word with a colon before an opening brace.</summary>
    [GeneratedRegex(@"^(?:(?<name>[A-Za-z_]{1,40}):\s?)?(?<json>\{)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedJson();
}
