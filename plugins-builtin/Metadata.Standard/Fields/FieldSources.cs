using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Sidecars;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>The places typed fields come from.</summary>
internal sealed record FieldSources(TiffDocument Tiff, XmpDocument Xmp, IptcRecords Iptc, IReadOnlyList<EmbeddedText> Texts)
{
    public TiffDirectory Main => Tiff.Main;

    public TiffDirectory Exif => Tiff.Exif;

    /// <summary>The record of Google Takeout that lies beside the file.</summary>
    public TakeoutRecord? Takeout { get; init; }

    /// <summary>What Picasa's file of the folder says of this one.</summary>
    public PicasaRecord? Picasa { get; init; }

    /// <summary>Whether IPTC goes before XMP, which it follows else.</summary>
    public bool IptcIsNewer { get; init; }

    /// <summary>Tags that lie beside the file.</summary>
    public IReadOnlyList<string> SidecarTags { get; init; } = [];

    /// <summary>Pixels as stored, where the container says.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>How the stored picture is turned, 1 to 8. The file wins over a sidecar, which may be stale.</summary>
    public int Orientation => (int?)Main.Number(ExifTags.Orientation) is >= 1 and <= 8 and var turned ? turned
        : int.TryParse(Xmp.Value(XmpNames.Tiff, "Orientation"), out var told) && told is >= 1 and <= 8 ? told
        : 1;

    /// <summary>A text that both XMP and IPTC have a place for.</summary>
    public string? XmpOrIptc(string @namespace, string name, int number) =>
        IptcIsNewer ? Iptc.Value(number) ?? Xmp.Value(@namespace, name) : Xmp.Value(@namespace, name) ?? Iptc.Value(number);

    /// <summary>A text by key, from the containers that hold texts for people.</summary>
    public string? Text(string key) => Texts.FirstOrDefault(text => text.Key == key && text.Container.StartsWith("png.", StringComparison.Ordinal))?.Value;
}
