using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Fooocus;

/// <summary>Fooocus and its forks in their own scheme. The other scheme is the text of A1111.</summary>
internal sealed class FooocusParser : IGenerationParser
{
    private const string Name = "Fooocus";
    private const int MostParts = 64;

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var fields = new JsonFields(json.Root);
            if (fields.Has("metadatascheme") || fields.Has("fullprompt") || (fields.Has("basemodelhash") && fields.Has("performance")))
            {
                return Read(fields);
            }
        }

        return null;
    }

    private static GenerationInfo Read(JsonFields fields)
    {
        var info = NamedRecord.Read(Name, fields).WithSize(fields.Text("resolution"));
        return (info with
        {
            GeneratorVersion = fields.Text("version"),
            Model = ModelName.Of(fields.Text("basemodel")) ?? info.Model,
            ModelHash = info.ModelHash ?? fields.Text("refinermodelhash"),
            PromptExpanded = Joined(fields.Peek("fullprompt")),
            Loras = info.Loras.Count > 0 ? info.Loras : Combined(fields),
            Mode = "txt2img",
        }).WithRest(fields);
    }

    private static string? Joined(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } parts
        ? string.Join(", ", parts.EnumerateArray().Take(MostParts).Select(part => part.AsText()).Where(part => !string.IsNullOrEmpty(part)))
        : null;

    // "lora_combined_1": "ink_line : 0.8"
    private static IReadOnlyList<GenerationLora> Combined(JsonFields fields)
    {
        var loras = new List<GenerationLora>();
        for (var number = 1; number <= MostParts && fields.Text($"loracombined{number}") is { } pair; number++)
        {
            var colon = pair.LastIndexOf(" : ", StringComparison.Ordinal);
            if (ModelName.Of(colon < 0 ? pair : pair[..colon]) is { } name)
            {
                loras.Add(new GenerationLora(name, colon < 0 ? 1 : GenerationNumbers.Decimal(pair[(colon + 3)..]) ?? 1));
            }
        }

        return loras;
    }
}
