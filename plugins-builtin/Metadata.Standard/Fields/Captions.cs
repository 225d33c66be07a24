using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Generators;
using PluginHost.Plugins.Metadata.Standard.Generators.NovelAi;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Title and description, without what cameras and generators leave in their places.</summary>
internal static class Captions
{
    private static readonly string[] CameraRubbish =
    [
        "SONY DSC", "SAMSUNG", "DCIM", "Exif_JPEG_PICTURE", "IMAGE", "Untitled", "Created with GIMP", "binary comment", "charset=Ascii", "User comments",
    ];

    public static string? Title(FieldSources sources) =>
        Usable(sources.IptcIsNewer ? sources.Iptc.Value(IptcNumbers.Title) : null)
        ?? Usable(sources.Xmp.Value(XmpNames.Dc, "title"))
        ?? Usable(sources.Iptc.Value(IptcNumbers.Title))
        ?? Usable(WindowsText.Of(sources.Main, ExifTags.XpTitle))
        ?? Usable(GeneratorMarks.HasOwnTexts(sources.Texts) ? null : sources.Text("Title"));

    public static string? Description(FieldSources sources) =>
        Usable(sources.IptcIsNewer ? sources.Iptc.Value(IptcNumbers.Caption) : null)
        ?? Usable(sources.Xmp.Value(XmpNames.Dc, "description"))
        ?? Usable(sources.Iptc.Value(IptcNumbers.Caption))
        ?? Usable(NotTheCamera(sources.Main))
        ?? Usable(sources.Texts.FirstOrDefault(text => text.Container.EndsWith("UserComment", StringComparison.Ordinal))?.Value)
        ?? Usable(WindowsText.Of(sources.Main, ExifTags.XpComment))
        ?? Usable(WindowsText.Of(sources.Main, ExifTags.XpSubject))
        ?? Usable(GeneratorMarks.HasOwnTexts(sources.Texts) ? null : sources.Text("Description"))
        ?? Usable(sources.Picasa?.Caption)
        ?? Usable(sources.Takeout?.Description);

    // Some cameras write their own name, and one generator its prompt.
    private static string? NotTheCamera(TiffDirectory main) =>
        main.Text(ExifTags.ImageDescription) is { } text && text != main.Text(ExifTags.Make) && text != main.Text(ExifTags.Model)
            && main.Text(ExifTags.Software)?.StartsWith(NovelAiParser.Name, StringComparison.Ordinal) != true ? text : null;

    private static string? Usable(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) || !trimmed.Any(char.IsLetterOrDigit) || trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            || CameraRubbish.Contains(trimmed, StringComparer.OrdinalIgnoreCase) || trimmed.EndsWith("DIGITAL CAMERA", StringComparison.Ordinal)
            || trimmed.StartsWith("<?xml", StringComparison.Ordinal) || GeneratorMarks.IsGeneratorText(trimmed)
            ? null
            : trimmed;
    }
}
