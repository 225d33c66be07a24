using System.Text.Json;
using System.Text.RegularExpressions;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.NovelAi;

/// <summary>NovelAI: text chunks, or the same texts as one object in EXIF and in pixels.</summary>
internal sealed partial class NovelAiParser : IGenerationParser
{
    public const string Name = "NovelAI";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        var envelope = Envelope(source);
        var program = source.Text("Software")?.Value ?? envelope?.Member("Software")?.AsText() ?? source.Software;
        if (program?.StartsWith(Name, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var comment = Comment(source, envelope);
        var madeBy = source.Text("Source")?.Value ?? envelope?.Member("Source")?.AsText() ?? (program.Length > Name.Length ? program : null);
        var fields = new JsonFields(comment);
        var info = NamedRecord.Read(Name, fields);
        var positive = NovelCaption.Of(fields.Peek("v4prompt"));
        var negative = NovelCaption.Of(fields.Peek("v4negativeprompt"));
        return (WithModel(info, madeBy) with
        {
            Prompt = positive?.Base ?? info.Prompt ?? Description(source, envelope),
            Negative = negative?.Base ?? info.Negative ?? fields.Text("uc"),
            Cfg = info.Cfg ?? fields.Number("scale"),
            Mode = Mode(fields.Peek("requesttype")?.AsText(), info.Denoise),
            Characters = NovelCaption.Characters(positive, negative),
        }).WithRest(fields);
    }

    private static JsonElement? Envelope(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            if (json.Root.Member("Comment") is not null && json.Root.Member("Software") is not null)
            {
                return json.Root;
            }
        }

        return null;
    }

    // JSON within a JSON text; an object is taken too.
    private static JsonElement? Comment(GenerationSource source, JsonElement? envelope) =>
        source.JsonOf("Comment")?.Root
        ?? (envelope?.Member("Comment") is { ValueKind: JsonValueKind.Object } inner ? inner : (JsonElement?)null)
        ?? LenientJson.TryParse(envelope?.Member("Comment")?.AsText() ?? "", out _);

    private static string? Description(GenerationSource source, JsonElement? envelope) =>
        (source.Text("Description")?.Value ?? envelope?.Member("Description")?.AsText()) is { } text ? TextBytes.Trimmed(text) : null;

    private static string Mode(string? request, double? strength) => request switch
    {
        "NativeInfillingRequest" => "inpaint",
        "Img2ImgRequest" => "img2img",
        "PromptGenerateRequest" => "txt2img",
        _ => strength is null ? "txt2img" : "img2img",
    };

    // "NovelAI Diffusion V4.5 4BDE2A90": the id behind the name tells variants apart.
    private static GenerationInfo WithModel(GenerationInfo info, string? madeBy)
    {
        if (madeBy is null)
        {
            return info;
        }

        var match = ModelId().Match(madeBy);
        return match.Success
            ? info with { Model = madeBy[..match.Index], ModelHash = match.Groups["id"].Value, ModelHashKind = ModelHashKind.NovelAi }
            : info with { Model = madeBy };
    }

    [GeneratedRegex(@"\s+(?<id>[0-9A-F]{8})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ModelId();
}
