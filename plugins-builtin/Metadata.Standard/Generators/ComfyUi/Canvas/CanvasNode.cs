using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>A node as drawn.</summary>
internal sealed record CanvasNode(string Id, string Type, int Mode, IReadOnlyList<CanvasSlot> Inputs, IReadOnlyList<string> OutputTypes, JsonElement Json)
{
    private const int Muted = 2;
    private const int Bypassed = 4;
    private const int MostSlots = 256;

    public bool IsMuted => Mode == Muted;

    public bool IsBypassed => Mode == Bypassed;

    public JsonElement? Widgets => Json.Member("widgets_values");

    /// <summary>The first widget, which names Set and Get nodes and holds a primitive's value.</summary>
    public JsonElement? FirstWidget => Widgets is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;

    public static CanvasNode? Read(JsonElement json)
    {
        if (json.Member("id")?.AsTextOrNumber() is not { } id || json.Member("type")?.AsText() is not { } type)
        {
            return null;
        }

        return new CanvasNode(id, type, json.Member("mode")?.AsInt() ?? 0, [.. Items(json, "inputs").Select(Slot)], [.. Items(json, "outputs").Select(output => Text(output, "type"))], json);
    }

    public static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(MostSlots) : [];

    private static CanvasSlot Slot(JsonElement input) =>
        new(Text(input, "name"), Text(input, "type"), input.Member("link")?.AsTextOrNumber(), input.Member("widget")?.Member("name")?.AsText());

    private static string Text(JsonElement json, string name) => json.Member(name)?.AsTextOrNumber() ?? "";
}
