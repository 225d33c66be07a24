using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>Gives the widget values of a drawn node their names.</summary>
internal static class CanvasWidgets
{
    private static readonly string[] ControlWords = ["fixed", "increment", "decrement", "randomize", "increment-wrap"];

    // Orders of the nodes that matter, for files that do not name their widgets. The control word behind a seed is skipped.
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["KSampler"] = ["seed", "steps", "cfg", "sampler_name", "scheduler", "denoise"],
        ["KSamplerAdvanced"] = ["add_noise", "noise_seed", "steps", "cfg", "sampler_name", "scheduler", "start_at_step", "end_at_step", "return_with_leftover_noise"],
        ["SamplerCustom"] = ["add_noise", "noise_seed", "cfg"],
        ["RandomNoise"] = ["noise_seed"],
        ["CheckpointLoaderSimple"] = ["ckpt_name"],
        ["UNETLoader"] = ["unet_name", "weight_dtype"],
        ["UnetLoaderGGUF"] = ["unet_name"],
        ["VAELoader"] = ["vae_name"],
        ["DualCLIPLoader"] = ["clip_name1", "clip_name2", "type", "device"],
        ["CLIPLoader"] = ["clip_name", "type", "device"],
        ["LoraLoader"] = ["lora_name", "strength_model", "strength_clip"],
        ["LoraLoaderModelOnly"] = ["lora_name", "strength_model"],
        ["BasicScheduler"] = ["scheduler", "steps", "denoise"],
        ["KSamplerSelect"] = ["sampler_name"],
        ["CFGGuider"] = ["cfg"],
        ["FluxGuidance"] = ["guidance"],
        ["EmptyLatentImage"] = ["width", "height", "batch_size"],
        ["EmptySD3LatentImage"] = ["width", "height", "batch_size"],
        ["CLIPTextEncode"] = ["text"],
        ["CLIPSetLastLayer"] = ["stop_at_clip_layer"],
        ["LoadImage"] = ["image"],
        ["SaveImage"] = ["filename_prefix"],
        ["StringConcatenate"] = ["string_a", "string_b", "delimiter"],
    };

    public static IEnumerable<(string Name, JsonElement Value)> Of(CanvasNode node) => node.Widgets switch
    {
        { ValueKind: JsonValueKind.Object } named => named.EnumerateObject().Take(ComfyApiReader.MostInputs).Select(member => (member.Name, member.Value)),
        { ValueKind: JsonValueKind.Array } list => InOrder(node, [.. list.EnumerateArray().Take(ComfyApiReader.MostInputs)]),
        _ => [],
    };

    private static IEnumerable<(string Name, JsonElement Value)> InOrder(CanvasNode node, List<JsonElement> values)
    {
        var named = node.Inputs.Select(input => input.Widget).OfType<string>().ToArray();
        var names = Orders.GetValueOrDefault(node.Type) ?? named;

        // Inputs name only the widgets that were turned into inputs in older files: fewer names than values say nothing then.
        if (names.Length == 0 || (names == (object)named && names.Length < values.Count(value => !IsControl(value))))
        {
            return Guessed(values);
        }

        return Zipped(names, values);
    }

    private static IEnumerable<(string Name, JsonElement Value)> Zipped(string[] names, List<JsonElement> values)
    {
        var next = 0;
        foreach (var name in names)
        {
            if (next < values.Count)
            {
                yield return (name, values[next++]);
            }

            if (name is "seed" or "noise_seed" && next < values.Count && IsControl(values[next]))
            {
                next++;
            }
        }
    }

    // A lone text or number of an unknown node is its value; rows of LoRAs name themselves.
    private static IEnumerable<(string Name, JsonElement Value)> Guessed(List<JsonElement> values)
    {
        var texts = values.Where(value => value.ValueKind == JsonValueKind.String && !IsControl(value)).ToList();
        if (texts.Count == 1)
        {
            yield return ("text", texts[0]);
        }

        if (values.Where(value => value.ValueKind == JsonValueKind.Number).ToList() is [var number])
        {
            yield return ("value", number);
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Member("lora") is not null)
            {
                yield return ($"lora_{i}", values[i]);
            }
        }
    }

    private static bool IsControl(JsonElement value) => value.AsText() is { } text && ControlWords.Contains(text);
}
