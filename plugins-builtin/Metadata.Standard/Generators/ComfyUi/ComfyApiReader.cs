using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Reads the graph that was run: an object of nodes by id.</summary>
internal static class ComfyApiReader
{
    public const int MostNodes = 50_000;
    public const int MostInputs = 512;

    public static bool IsGraph(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Take(MostNodes).Any(member => IsNode(member.Value));

    public static ComfyGraph Read(JsonElement root)
    {
        // Members that are no nodes occur: sites add their own.
        var members = root.EnumerateObject().Where(member => IsNode(member.Value)).Take(MostNodes).ToList();
        var ids = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var nodes = new Dictionary<string, ComfyNode>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var inputs = member.Value.Member("inputs") is { ValueKind: JsonValueKind.Object } all
                ? all.EnumerateObject().Take(MostInputs).Select(input => Input(input, ids)).ToList()
                : [];
            nodes[member.Name] = new ComfyNode(member.Name, member.Value.Member("class_type")?.AsText() ?? "", inputs);
        }

        return new ComfyGraph(nodes);
    }

    private static bool IsNode(JsonElement value) => value.Member("class_type") is { ValueKind: JsonValueKind.String };

    // A list of an id and a slot is a link; ids compare as text because hand-made graphs write numbers.
    private static ComfyInput Input(JsonProperty input, HashSet<string> ids)
    {
        var value = input.Value;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].AsTextOrNumber() is { } id && ids.Contains(id) && value[1].AsInt() is >= 0 and var slot)
        {
            return new ComfyInput(input.Name, new ComfyLink(id, slot));
        }

        return new ComfyInput(input.Name, null, value.Member("__value__") ?? value);
    }
}
