using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.SwarmUi;

/// <summary>Three lists of equal order: names, weights, weights of the text encoder. Each is a list or a text with commas.</summary>
internal static class SwarmLoras
{
    private const int Most = 200;

    public static IReadOnlyList<GenerationLora> Of(JsonFields fields, SwarmModels models)
    {
        var (names, weights, clip) = (Items(fields.Peek("loras")), Items(fields.Peek("loraweights")), Items(fields.Peek("loratencweights")));
        return
        [
            .. names.Index().Where(item => ModelName.Of(item.Item) is not null).Select(item =>
                new GenerationLora(ModelName.Of(item.Item)!, At(weights, item.Index) ?? 1, models.Hash(item.Item)) { WeightClip = At(clip, item.Index) }),
        ];
    }

    private static double? At(List<string> numbers, int index) => index < numbers.Count ? GenerationNumbers.Decimal(numbers[index]) : null;

    private static List<string> Items(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Take(Most).Select(item => item.AsTextOrNumber() ?? "")],
        { } text when text.AsTextOrNumber() is { Length: > 0 } joined => [.. joined.Split(',', StringSplitOptions.TrimEntries).Take(Most)],
        _ => [],
    };
}
