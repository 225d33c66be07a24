using System.Globalization;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Sites;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>The LoRAs that one node loads, in the shapes that loaders and stacks use.</summary>
internal static class ComfyLoras
{
    private const int MostLoras = 100;

    public static IReadOnlyList<GenerationLora> Of(ComfyGraph graph, ComfyNode node)
    {
        var loras = new List<GenerationLora>();
        Add(loras, graph.Value(node, "lora_name")?.AsText(), graph.Value(node, "strength_model", "lora_model_strength", "strength", "model_strength"), graph.Value(node, "strength_clip", "lora_clip_strength", "clip_strength"));
        foreach (var input in node.Inputs.Where(input => input.Link is null).Take(ComfyApiReader.MostInputs))
        {
            switch (input.Literal.ValueKind)
            {
                case JsonValueKind.Object when input.Literal.Member("lora")?.AsText() is { } name:
                    AddUnlessOff(loras, name, input.Literal.Member("on"), input.Literal.Member("strength"), input.Literal.Member("strengthTwo"));
                    break;
                case JsonValueKind.Array when input.Is("loras"):
                    AddList(loras, input.Literal);
                    break;
                case JsonValueKind.String when Number(input.Name) is { } number:
                    AddNumbered(loras, graph, node, input, number);
                    break;
            }
        }

        return loras;
    }

    private static void AddList(List<GenerationLora> loras, JsonElement list)
    {
        foreach (var item in list.EnumerateArray().Take(MostLoras))
        {
            AddUnlessOff(loras, item.Member("name")?.AsText(), item.Member("active"), item.Member("strength"), item.Member("clipStrength"));
        }
    }

    // lora_01 + strength_01; lora_name_1 + model_weight_1, lora_wt_1 or model_str_1, with switch_1 or a count.
    private static void AddNumbered(List<GenerationLora> loras, ComfyGraph graph, ComfyNode node, ComfyInput input, string number)
    {
        var isOff = graph.Value(node, $"switch_{number}")?.AsText()?.Equals("Off", StringComparison.OrdinalIgnoreCase) == true
            || (graph.Value(node, "lora_count")?.AsInt() is { } count && int.Parse(number, CultureInfo.InvariantCulture) > count);
        if (!isOff)
        {
            Add(loras, input.Literal.AsText(), graph.Value(node, $"strength_{number}", $"model_weight_{number}", $"lora_wt_{number}", $"model_str_{number}"), graph.Value(node, $"clip_weight_{number}", $"clip_str_{number}"));
        }
    }

    private static string? Number(string name)
    {
        var digits = name.StartsWith("lora_name_", StringComparison.OrdinalIgnoreCase) ? name["lora_name_".Length..]
            : name.StartsWith("lora_", StringComparison.OrdinalIgnoreCase) ? name["lora_".Length..]
            : "";
        return digits.Length is > 0 and < 4 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private static void AddUnlessOff(List<GenerationLora> loras, string? name, JsonElement? on, JsonElement? strength, JsonElement? clip)
    {
        if (on?.AsBool() != false)
        {
            Add(loras, name, strength, clip);
        }
    }

    private static void Add(List<GenerationLora> loras, string? file, JsonElement? strength, JsonElement? clip)
    {
        if (ModelName.Of(file) is { } name && loras.Count < MostLoras)
        {
            loras.Add(new GenerationLora(name, strength?.AsNumber() ?? 1) { WeightClip = clip?.AsNumber(), VersionId = AirUrn.TryParse(name)?.Version });
        }
    }
}
