using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Turns the graph of the canvas into the graph that would run. A fallback: widgets of linked inputs and of subgraphs may be stale.</summary>
internal static class ComfyUiReader
{
    private const int MostScopes = 256;
    private const int MostDepth = 8;

    public static bool IsGraph(JsonElement root) =>
        root.Member("nodes") is { ValueKind: JsonValueKind.Array } nodes && nodes.GetArrayLength() > 0 && nodes[0].Member("type") is { ValueKind: JsonValueKind.String };

    public static ComfyGraph Read(JsonElement root)
    {
        var scopes = new List<CanvasScope>();
        Open(root, Definitions(root), new CanvasScope(root, "", null, null), scopes, 0);
        var resolver = new CanvasResolver(scopes);
        var promoted = scopes.SelectMany(Promoted).GroupBy(value => value.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var nodes = new Dictionary<string, ComfyNode>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            foreach (var node in scope.Nodes.Values.Where(node => !node.IsMuted && !node.IsBypassed && !CanvasResolver.IsVirtual(node) && !scope.Children.ContainsKey(node.Id)))
            {
                var id = scope.Prefix + node.Id;
                nodes[id] = new ComfyNode(id, node.Type, Inputs(scope, node, resolver, promoted));
            }
        }

        return new ComfyGraph(nodes);
    }

    private static List<ComfyInput> Inputs(CanvasScope scope, CanvasNode node, CanvasResolver resolver, Dictionary<string, JsonElement> promoted)
    {
        var inputs = new List<ComfyInput>();
        foreach (var slot in node.Inputs)
        {
            if (slot.Link is { } link && resolver.Resolve(scope, slot.Name, link) is { } input)
            {
                inputs.Add(input);
            }
        }

        // A linked input wins over its widget, which keeps what it held before.
        foreach (var (name, value) in CanvasWidgets.Of(node))
        {
            if (!inputs.Exists(input => input.Is(name)))
            {
                inputs.Add(new ComfyInput(name, null, promoted.GetValueOrDefault($"{scope.Prefix}{node.Id}\n{name}", value)));
            }
        }

        return inputs;
    }

    private static Dictionary<string, JsonElement> Definitions(JsonElement root)
    {
        var definitions = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (root.Member("definitions") is { } all)
        {
            foreach (var definition in CanvasNode.Items(all, "subgraphs"))
            {
                definitions.TryAdd(definition.Member("id")?.AsText() ?? "", definition);
            }
        }

        return definitions;
    }

    // Definitions may contain each other: depth and number of scopes end what would not end by itself.
    private static void Open(JsonElement root, Dictionary<string, JsonElement> definitions, CanvasScope scope, List<CanvasScope> scopes, int depth)
    {
        scopes.Add(scope);
        foreach (var node in scope.Nodes.Values)
        {
            if (scopes.Count < MostScopes && depth < MostDepth && Definition(root, definitions, node.Type) is { } definition
                && scopes.Sum(open => open.Nodes.Count) < ComfyApiReader.MostNodes)
            {
                var child = new CanvasScope(definition, $"{scope.Prefix}{node.Id}:", scope, node);
                scope.Children[node.Id] = child;
                Open(root, definitions, child, scopes, depth + 1);
            }
        }
    }

    private static JsonElement? Definition(JsonElement root, Dictionary<string, JsonElement> definitions, string type)
    {
        if (definitions.TryGetValue(type, out var definition))
        {
            return definition;
        }

        // Group nodes of older files: their insides are read, their outer links are not.
        var name = type.StartsWith("workflow>", StringComparison.Ordinal) || type.StartsWith("workflow/", StringComparison.Ordinal) ? type["workflow>".Length..] : null;
        return name is null ? null : root.Member("extra")?.Member("groupNodes")?.Member(name);
    }

    // Older instances list the widgets they show as pairs of inner id and name; the values shown are the ones that ran.
    private static IEnumerable<KeyValuePair<string, JsonElement>> Promoted(CanvasScope scope)
    {
        var widgets = scope.Instance?.Widgets;
        var pairs = scope.Instance?.Json.Member("properties")?.Member("proxyWidgets");
        if (widgets is not { ValueKind: JsonValueKind.Array } values || pairs is not { ValueKind: JsonValueKind.Array } names)
        {
            yield break;
        }

        for (var i = 0; i < Math.Min(names.GetArrayLength(), Math.Min(values.GetArrayLength(), ComfyApiReader.MostInputs)); i++)
        {
            if (names[i].ValueKind == JsonValueKind.Array && names[i].GetArrayLength() == 2 && names[i][0].AsTextOrNumber() is { } id && names[i][1].AsText() is { } name)
            {
                yield return KeyValuePair.Create($"{scope.Prefix}{id}\n{name}", values[i]);
            }
        }
    }
}
