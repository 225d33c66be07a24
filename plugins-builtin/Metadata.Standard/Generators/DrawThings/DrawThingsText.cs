using PluginHost.Plugins.Metadata.Standard.Generators.A1111;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.DrawThings;

/// <summary>The text form: prompt, a line of the negative behind a minus, a line of pairs.</summary>
internal static class DrawThingsText
{
    private const int MostLoras = 64;

    public static GenerationInfo Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var settings = Array.FindLastIndex(lines, line => SettingsLine.Matches(line));
        var above = settings < 0 ? lines : lines[..settings];
        var negative = Array.FindLastIndex(above, line => line.StartsWith('-'));
        var pairs = settings < 0 ? [] : SettingsLine.Read(lines[settings]);
        string? Value(string key) => pairs.FirstOrDefault(pair => pair.Is(key))?.Value;

        var strength = GenerationNumbers.Decimal(Value("Strength"));
        var info = new GenerationInfo(DrawThingsParser.Name)
        {
            Prompt = string.Join('\n', negative < 0 ? above : above[..negative]),
            Negative = negative < 0 ? null : string.Join('\n', above[negative..])[1..],
            Steps = GenerationNumbers.Int(Value("Steps")),
            Sampler = Value("Sampler"),
            Cfg = GenerationNumbers.Decimal(Value("Guidance Scale")),
            Seed = GenerationNumbers.Seed(Value("Seed")),
            Model = ModelName.Of(Value("Model")),
            Denoise = strength,
            ClipSkip = GenerationNumbers.Int(Value("CLIP Skip")) is > 1 and var skip ? skip : null,
            Loras = Loras(pairs),
            Mode = strength < 1 ? "img2img" : "txt2img",
            Extensions = [.. pairs.Where(pair => pair.Is("Seed Mode") || pair.Is("Shift") || pair.Is("Mask Blur")).Select(pair => new MetadataEntry(pair.Key, pair.Value))],
        };
        return Records.NamedRecord.WithSize(info, Value("Size"));
    }

    private static List<GenerationLora> Loras(List<SettingsPair> pairs)
    {
        var loras = new List<GenerationLora>();
        for (var number = 1; number <= MostLoras; number++)
        {
            if (ModelName.Of(pairs.FirstOrDefault(pair => pair.Is($"LoRA {number} Model"))?.Value) is not { } name)
            {
                break;
            }

            loras.Add(new GenerationLora(name, GenerationNumbers.Decimal(pairs.FirstOrDefault(pair => pair.Is($"LoRA {number} Weight"))?.Value) ?? 1));
        }

        return loras;
    }
}
