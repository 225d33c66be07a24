using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>The canvas, or the inside of one instance of a subgraph.</summary>
internal sealed class CanvasScope
{
    private const int MostLinks = 200_000;
    private const string SubgraphOutput = "-20";

    public CanvasScope(JsonElement json, string prefix, CanvasScope? parent, CanvasNode? instance)
    {
        (Prefix, Parent, Instance) = (prefix, parent, instance);
        InputNames = [.. CanvasNode.Items(json, "inputs").Select(input => input.Member("name")?.AsText() ?? "")];
        if (json.Member("nodes") is { ValueKind: JsonValueKind.Array } nodes)
        {
            foreach (var node in nodes.EnumerateArray().Take(ComfyApiReader.MostNodes).Select(CanvasNode.Read).OfType<CanvasNode>())
            {
                Nodes[node.Id] = node;
            }
        }

        if (json.Member("links") is { ValueKind: JsonValueKind.Array } links)
        {
            foreach (var link in links.EnumerateArray().Take(MostLinks))
            {
                AddLink(link);
            }
        }
    }

    public string Prefix { get; }

    public CanvasScope? Parent { get; }

    /// <summary>The node of the parent that this is the inside of.</summary>
    public CanvasNode? Instance { get; }

    /// <summary>The names of a subgraph's inputs, in order of slots.</summary>
    public IReadOnlyList<string> InputNames { get; }

    public Dictionary<string, CanvasNode> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CanvasLink> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>The links that lead out of a subgraph, by slot.</summary>
    public Dictionary<int, string> Outputs { get; } = [];

    public Dictionary<string, CanvasScope> Children { get; } = new(StringComparer.Ordinal);

    // A list in old files, an object in new ones and in subgraphs.
    private void AddLink(JsonElement link)
    {
        if (link.ValueKind == JsonValueKind.Array && link.GetArrayLength() >= 5)
        {
            AddLink(link[0], link[1], link[2], link[3], link[4]);
        }
        else if (link.Member("id") is { } id && link.Member("origin_id") is { } from && link.Member("target_id") is { } to)
        {
            AddLink(id, from, link.Member("origin_slot") ?? default, to, link.Member("target_slot") ?? default);
        }
    }

    private void AddLink(JsonElement id, JsonElement from, JsonElement fromSlot, JsonElement to, JsonElement toSlot)
    {
        if (id.AsTextOrNumber() is { } key && from.AsTextOrNumber() is { } origin && to.AsTextOrNumber() is { } target)
        {
            Links[key] = new CanvasLink(origin, fromSlot.AsInt() ?? 0, target, toSlot.AsInt() ?? 0);
            if (target == SubgraphOutput)
            {
                Outputs.TryAdd(toSlot.AsInt() ?? 0, key);
            }
        }
    }
}
