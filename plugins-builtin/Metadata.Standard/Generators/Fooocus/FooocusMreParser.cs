using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Fooocus;

/// <summary>Fooocus-MRE: an object in a comment, its LoRAs as numbered names and weights.</summary>
internal sealed class FooocusMreParser : IGenerationParser
{
    private const string Name = "Fooocus-MRE";
    private const int MostLoras = 5;

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var fields = new JsonFields(json.Root);
            if (fields.Has("realprompt") && fields.Has("basemodel"))
            {
                return Read(fields);
            }
        }

        return null;
    }

    private static GenerationInfo Read(JsonFields fields)
    {
        var loras = new List<GenerationLora>();
        for (var number = 1; number <= MostLoras; number++)
        {
            if (ModelName.Of(fields.Text($"l{number}")) is { } name)
            {
                loras.Add(new GenerationLora(name, fields.Number($"w{number}") ?? 1));
            }
        }

        var info = NamedRecord.Read(Name, fields);
        return (info with
        {
            GeneratorVersion = fields.Text("software"),
            Model = info.Model ?? ModelName.Of(fields.Text("basemodel")),
            PromptExpanded = fields.Peek("realprompt") is { ValueKind: System.Text.Json.JsonValueKind.Array } real
                ? string.Join(", ", real.EnumerateArray().Take(64).Select(part => part.AsText()).Where(part => !string.IsNullOrEmpty(part)))
                : null,
            Loras = loras,
        }).WithRest(fields);
    }
}
