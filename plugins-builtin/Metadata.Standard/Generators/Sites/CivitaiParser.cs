using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Sites;

/// <summary>Civitai's own generator: a ComfyUI graph with a record in a text beside the nodes. The graph fills what the record leaves open.</summary>
internal sealed class CivitaiParser : IGenerationParser
{
    private const string Name = "Civitai";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var metadata = json.Root.Member("extraMetadata");
            if (metadata is null && json.Root.Member("extra")?.Member("airs") is null)
            {
                continue;
            }

            var record = metadata?.AsText() is { } text ? LenientJson.TryParse(text, out _) : metadata;
            var fields = new JsonFields(record);
            var info = NamedRecord.Read(Name, fields);
            var workflow = fields.Text("workflow");
            return (info with
            {
                Mode = workflow is null ? null : workflow.Contains("img2img", StringComparison.Ordinal) ? "img2img" : workflow.Contains("upscale", StringComparison.Ordinal) ? "upscale" : "txt2img",
                ModelId = AirUrn.First(json.Root, "checkpoint"),
                Loras = Loras(json.Root, fields),
                PromptJson = ComfyApiReader.IsGraph(json.Root) ? json.Json : null,
            }).WithRest(fields);
        }

        return null;
    }

    // Names need a look-up by version, which is not ours to do: the URN names them.
    private static List<GenerationLora> Loras(JsonElement root, JsonFields fields)
    {
        var strengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var resource in fields.Peek("resources") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(100) : [])
        {
            if (resource.Member("modelVersionId")?.AsTextOrNumber() is { } version && resource.Member("strength")?.AsNumber() is { } strength)
            {
                strengths[version] = strength;
            }
        }

        return [.. AirUrn.All(root).Where(air => air.IsLora).DistinctBy(air => air.Version).Select(air => new GenerationLora(air.Text, strengths.GetValueOrDefault(air.Version, 1)) { VersionId = air.Version })];
    }
}
