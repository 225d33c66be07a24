using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Records;

/// <summary>Lists of LoRAs in the shapes that programs use: objects, or lists of name, weight and hash.</summary>
internal static class NamedLoras
{
    private const int Most = 200;

    public static IReadOnlyList<GenerationLora> Of(JsonElement? list)
    {
        if (list is not { ValueKind: JsonValueKind.Array } items)
        {
            return [];
        }

        return [.. items.EnumerateArray().Take(Most).Select(item => item.ValueKind switch
        {
            JsonValueKind.Object => OfObject(item),
            JsonValueKind.Array => OfList(item),
            _ => null,
        }).OfType<GenerationLora>()];
    }

    private static GenerationLora? OfObject(JsonElement item)
    {
        var fields = new JsonFields(item);

        // InvokeAI nests the name: {"model": {"name": ..}} today, {"lora": {"model_name": ..}} before.
        var inner = new JsonFields(fields.Peek("model", "lora"));
        var name = ModelName.Of(fields.Text("name", "modelname", "file", "filename", "modelfilename", "model", "lora") ?? inner.Text("name", "modelname"));
        return name is null ? null : new GenerationLora(name, fields.Number("weight", "strength", "modelstrength") ?? 1, fields.Text("hash") ?? inner.Text("hash"))
        {
            WeightClip = fields.Number("clipstrength", "strengthclip"),
            VersionId = fields.Text("modelversionid", "versionid"),
        };
    }

    private static GenerationLora? OfList(JsonElement item)
    {
        var parts = item.EnumerateArray().Take(3).ToList();
        return parts.Count > 0 && ModelName.Of(parts[0].AsText()) is { } name
            ? new GenerationLora(name, parts.Count > 1 ? parts[1].AsNumber() ?? 1 : 1, parts.Count > 2 ? parts[2].AsText() : null)
            : null;
    }
}
