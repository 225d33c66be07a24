using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>The places typed fields come from.</summary>
internal sealed record FieldSources(TiffDocument Tiff, XmpDocument Xmp, IptcRecords Iptc, IReadOnlyList<EmbeddedText> Texts)
{
    public TiffDirectory Main => Tiff.Main;

    public TiffDirectory Exif => Tiff.Exif;

    /// <summary>A text by key, from the containers that hold texts for people.</summary>
    public string? Text(string key) => Texts.FirstOrDefault(text => text.Key == key && text.Container.StartsWith("png.", StringComparison.Ordinal))?.Value;
}
