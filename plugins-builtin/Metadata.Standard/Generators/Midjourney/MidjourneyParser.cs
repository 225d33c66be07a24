using System.Text.RegularExpressions;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Midjourney;

/// <summary>Midjourney: a description with flags. Only with a job's id, since prose has dashes too.</summary>
internal sealed partial class MidjourneyParser : IGenerationParser
{
    private const string JobMark = "Job ID:";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        var text = Texts(source).FirstOrDefault(text => text.Contains(JobMark, StringComparison.Ordinal));
        var guid = source.Xmp.Value(XmpNames.IptcExt, "DigImageGUID") ?? source.Xmp.Value(XmpNames.IptcExt, "DigitalImageGUID");
        if (text is null && (guid is not null || FileName().IsMatch(source.FileStem)))
        {
            // An identifier alone is no sign: any agency writes one.
            text = Texts(source).FirstOrDefault(MidjourneyText.HasFlags);
        }

        if (text is null)
        {
            return null;
        }

        var job = text.IndexOf(JobMark, StringComparison.Ordinal);
        var id = job >= 0 ? text[(job + JobMark.Length)..].Trim() : guid ?? FileName().Match(source.FileStem).Groups["job"].Value;
        var info = MidjourneyText.Read(CleanText.Of(job >= 0 ? text[..job] : text));
        var about = new List<MetadataEntry>();
        if (id.Length > 0)
        {
            about.Add(new MetadataEntry("Job ID", id));
        }

        if (source.Text("Author")?.Value is { Length: > 0 } author)
        {
            about.Add(new MetadataEntry("Author", author));
        }

        return info with { Extensions = [.. info.Extensions, .. about] };
    }

    private static IEnumerable<string> Texts(GenerationSource source) => new[]
    {
        source.Text("Description")?.Value, source.Xmp.Value(XmpNames.Dc, "description"), source.Tiff.Main.Text(ExifTags.ImageDescription),
    }.OfType<string>();

    [GeneratedRegex("_(?<job>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:_[0-3])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
