using System.Text.RegularExpressions;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>LoRAs and their like: tags in the prompt joined with the hashes of the settings.</summary>
internal static partial class A1111Loras
{
    private const int MostLoras = 200;

    public static IReadOnlyList<GenerationLora> Of(string prompt, IReadOnlyList<SettingsPair> settings)
    {
        var hashes = Hashes(settings);
        var loras = new List<GenerationLora>();
        foreach (Match tag in Tag().Matches(prompt))
        {
            if (ModelName.Of(tag.Groups["name"].Value) is { } name && loras.Count < MostLoras && !Contains(loras, name))
            {
                var weights = tag.Groups["weights"].Value.Split(':', StringSplitOptions.TrimEntries);
                loras.Add(new GenerationLora(name, Weight(weights), hashes.GetValueOrDefault(name)) { WeightClip = ClipWeight(weights), Kind = KindOf(tag.Groups["kind"].Value) });
            }
        }

        loras.AddRange(OldNetworks(settings).Where(lora => !Contains(loras, lora.Name)));
        var written = ListedWeights(settings);
        loras.AddRange(hashes.Where(hash => !Contains(loras, hash.Key)).Take(MostLoras)
            .Select(hash => new GenerationLora(hash.Key, written.GetValueOrDefault(hash.Key, 1), hash.Value)));
        loras.AddRange(CivitaiResources(settings).Where(lora => !Contains(loras, lora.Name)));
        loras.AddRange(Embeddings(settings));
        return loras;
    }

    private static bool Contains(List<GenerationLora> loras, string name) => loras.Exists(lora => lora.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // "0.8", "0.8:0.5", "te=0.5:unet=1", "0.8:lbw=..": the first plain number, else the one named for the picture side.
    private static double Weight(string[] parts) =>
        parts.Select(GenerationNumbers.Decimal).FirstOrDefault(number => number is not null) ?? Named(parts, "unet=") ?? Named(parts, "te=") ?? 1;

    private static double? ClipWeight(string[] parts) => Named(parts, "te=") ?? (parts.Length > 1 && GenerationNumbers.Decimal(parts[0]) is not null ? GenerationNumbers.Decimal(parts[1]) : null);

    private static double? Named(string[] parts, string name) =>
        GenerationNumbers.Decimal(Array.Find(parts, part => part.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..]);

    private static string? KindOf(string tag) => tag.ToLowerInvariant() switch { "lyco" => "lycoris", "hypernet" => "hypernetwork", _ => null };

    // Fooocus: "ink_line: 0.8, rain: 1".
    private static Dictionary<string, double> ListedWeights(IReadOnlyList<SettingsPair> settings)
    {
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in settings.FirstOrDefault(pair => pair.Is("Lora weights"))?.Value.Split(',') ?? [])
        {
            var colon = pair.LastIndexOf(':');
            if (colon > 0 && ModelName.Of(pair[..colon]) is { } name && GenerationNumbers.Decimal(pair[(colon + 1)..]) is { } weight)
            {
                weights.TryAdd(name, weight);
            }
        }

        return weights;
    }

    private static IEnumerable<GenerationLora> Embeddings(IReadOnlyList<SettingsPair> settings)
    {
        foreach (var pair in (settings.FirstOrDefault(pair => pair.Is("TI hashes"))?.Value.Split(',') ?? []).Take(MostLoras))
        {
            var colon = pair.LastIndexOf(':');
            if (colon > 0 && ModelName.Of(pair[..colon]) is { } name)
            {
                yield return new GenerationLora(name, 1, pair[(colon + 1)..].Trim()) { Kind = "embedding" };
            }
        }
    }

    private static Dictionary<string, string> Hashes(IReadOnlyList<SettingsPair> settings)
    {
        var hashes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in settings.FirstOrDefault(pair => pair.Is("Lora hashes"))?.Value.Split(',') ?? [])
        {
            // Older Fooocus adds the weight as a third part.
            if (pair.Split(':', StringSplitOptions.TrimEntries) is [var file, var hash, ..] && ModelName.Of(file) is { } name)
            {
                hashes.TryAdd(name, hash);
            }
        }

        if (settings.FirstOrDefault(pair => pair.Is("Hashes")) is { } json && LenientJson.TryParse(json.Value, out _) is { ValueKind: System.Text.Json.JsonValueKind.Object } root)
        {
            foreach (var member in root.EnumerateObject())
            {
                if (member.Name.StartsWith("lora:", StringComparison.OrdinalIgnoreCase) && ModelName.Of(member.Name[5..]) is { } name && member.Value.AsText() is { } hash)
                {
                    hashes.TryAdd(name, hash);
                }
            }
        }

        return hashes;
    }

    // The extension of the time before tags: "AddNet Model 1: name(hash)", "AddNet Weight A 1: 0.8".
    private static IEnumerable<GenerationLora> OldNetworks(IReadOnlyList<SettingsPair> settings)
    {
        foreach (var pair in settings.Where(pair => pair.Key.StartsWith("AddNet Model ", StringComparison.OrdinalIgnoreCase)).Take(MostLoras))
        {
            var number = pair.Key["AddNet Model ".Length..];
            var weight = GenerationNumbers.Decimal(settings.FirstOrDefault(other => other.Is($"AddNet Weight A {number}"))?.Value) ?? 1;
            var open = pair.Value.LastIndexOf('(');
            if (ModelName.Of(open > 0 ? pair.Value[..open] : pair.Value) is { } name)
            {
                yield return new GenerationLora(name, weight, open > 0 ? pair.Value[(open + 1)..].TrimEnd(')') : null);
            }
        }
    }

    private static List<GenerationLora> CivitaiResources(IReadOnlyList<SettingsPair> settings)
    {
        var loras = new List<GenerationLora>();
        if (settings.FirstOrDefault(pair => pair.Is("Civitai resources")) is { } json && LenientJson.TryParse(json.Value, out _) is { ValueKind: System.Text.Json.JsonValueKind.Array } root)
        {
            foreach (var resource in root.EnumerateArray().Take(MostLoras))
            {
                if (resource.Member("type")?.AsText() is "lora" or "lycoris" or "locon" or "dora"
                    && (resource.Member("modelName")?.AsText() ?? resource.Member("modelVersionId")?.AsTextOrNumber()) is { } name)
                {
                    loras.Add(new GenerationLora(name, resource.Member("weight")?.AsNumber() ?? 1) { VersionId = resource.Member("modelVersionId")?.AsTextOrNumber() });
                }
            }
        }

        return loras;
    }

    [GeneratedRegex(@"<(?<kind>lora|lyco|hypernet):(?<name>[^:<>]+)(?::(?<weights>[^<>]*))?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
