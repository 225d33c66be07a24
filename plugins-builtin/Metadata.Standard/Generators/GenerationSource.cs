using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>What parsers look at.</summary>
internal sealed class GenerationSource(EmbeddedData data, TiffDocument tiff, XmpDocument xmp, string? software, string fileStem)
{
    private const int MostJson = 24;

    private IReadOnlyList<JsonText>? _json;

    public IReadOnlyList<EmbeddedText> Texts => data.Texts;

    public TiffDocument Tiff => tiff;

    /// <summary>Pixels as stored, where the container says.</summary>
    public (int Width, int Height)? Size => data.Size;

    public XmpDocument Xmp => xmp;

    /// <summary>What the file names as its program.</summary>
    public string? Software => software;

    /// <summary>The file's name without extension: programs begin it with the prefix of the node that saved it.</summary>
    public string FileStem => fileStem;

    /// <summary>The texts that are JSON, each parsed once.</summary>
    public IReadOnlyList<JsonText> Json => _json ??= ParseJson();

    public EmbeddedText? Text(string key) => Texts.FirstOrDefault(text => text.Key == key);

    /// <summary>The text of a key, where it is JSON.</summary>
    public JsonText? JsonOf(string key) => Json.FirstOrDefault(json => json.Text.Key == key);

    public void Doubt(string message) => data.Warn(WarningCodes.Doubtful, message);

    private List<JsonText> ParseJson()
    {
        var parsed = new List<JsonText>();
        foreach (var text in Texts)
        {
            if (parsed.Count < MostJson && LenientJson.TryParse(text.Value, out var json) is { } root)
            {
                parsed.Add(new JsonText(text, json, root));
            }
        }

        return parsed;
    }
}
