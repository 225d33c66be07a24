using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.DrawThings;

/// <summary>Draw Things: an object in XMP, and the same as text for people.</summary>
internal sealed class DrawThingsParser : IGenerationParser
{
    public const string Name = "Draw Things";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        if (source.Xmp.Value(XmpNames.Xmp, "CreatorTool")?.StartsWith(Name, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var text = source.Xmp.Value(XmpNames.Dc, "description");
        return source.Xmp.Value(XmpNames.Exif, "UserComment") is { } json && LenientJson.TryParse(json, out _) is { ValueKind: JsonValueKind.Object } root
            ? Read(root)
            : text is null ? new GenerationInfo(Name) : DrawThingsText.Read(text);
    }

    private static GenerationInfo Read(JsonElement root)
    {
        var fields = new JsonFields(root);
        var inner = new JsonFields(fields.Peek("v2"));
        var (usual, second) = (NamedRecord.Read(Name, fields).WithSize(fields.Text("size")), NamedRecord.Read(Name, inner));
        var strength = usual.Denoise ?? second.Denoise;
        return (usual with
        {
            Prompt = fields.Text("c"),
            Negative = fields.Text("uc"),
            Cfg = fields.Number("scale") ?? second.Cfg,
            Seed = usual.Seed ?? second.Seed,
            Steps = usual.Steps ?? second.Steps,
            Width = usual.Width ?? second.Width,
            Height = usual.Height ?? second.Height,
            Model = usual.Model ?? second.Model,
            Loras = usual.Loras.Count > 0 ? usual.Loras : second.Loras,
            Denoise = strength,
            Mode = strength < 1 ? "img2img" : "txt2img",
        }).WithRest(fields);
    }
}
