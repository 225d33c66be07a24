using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>A graph to walk from outputs back to sources.</summary>
/// <remarks>Every walk spends from one budget of steps, so that no graph, however knotted, takes long.</remarks>
internal sealed class ComfyGraph(IReadOnlyDictionary<string, ComfyNode> nodes)
{
    private const int MostHops = 64;

    private int _budget = 200_000;

    public IEnumerable<ComfyNode> Nodes => nodes.Values;

    public ComfyNode? Follow(ComfyLink? link) => link is { } to && _budget-- > 0 && nodes.TryGetValue(to.Node, out var node) ? node : null;

    /// <summary>An input's literal, through primitives, reroutes and switches.</summary>
    public JsonElement? Value(ComfyInput? input)
    {
        for (var hop = 0; hop < MostHops && input is not null; hop++)
        {
            if (input.Link is null)
            {
                return input.Literal;
            }

            var node = Follow(input.Link);
            input = node is null ? null : ComfySwitch.Chosen(this, node) ?? Source(node, input.Name);
        }

        return null;
    }

    public JsonElement? Value(ComfyNode? node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (node?.Input(name) is { } input && Value(input) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    // What a node of numbers gives: its input of that name, else its value, else its only literal or its only link.
    private static ComfyInput? Source(ComfyNode node, string name)
    {
        foreach (var candidate in (ReadOnlySpan<string>)[name, "value", "seed", "noise_seed", "number", "int", "float", "text", "string"])
        {
            if (node.Input(candidate) is { } input)
            {
                return input;
            }
        }

        return node.Inputs.Count == 1 ? node.Inputs[0] : null;
    }
}
