namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Nodes that pass one of several inputs on.</summary>
internal static class ComfySwitch
{
    /// <returns><see langword="null"/> where the node is no switch, or which way it points cannot be told.</returns>
    public static ComfyInput? Chosen(ComfyGraph graph, ComfyNode node)
    {
        if (node.Input("on_true") is { } onTrue && node.Input("on_false") is { } onFalse)
        {
            // Equal branches need no selector.
            return onTrue.Link is not null && onTrue.Link == onFalse.Link ? onTrue
                : graph.Value(node, "switch", "boolean", "condition")?.AsBool() switch { true => onTrue, false => onFalse, null => null };
        }

        return node.Input("select") is { } select && graph.Value(select)?.AsInt() is { } number ? node.Input($"input{number}") : null;
    }
}
