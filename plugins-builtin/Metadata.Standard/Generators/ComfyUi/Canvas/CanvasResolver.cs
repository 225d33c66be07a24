using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>Finds what a drawn link brings, through everything that only exists on the canvas.</summary>
internal sealed class CanvasResolver(IReadOnlyList<CanvasScope> scopes)
{
    private const int MostHops = 256;
    private const string SubgraphInput = "-10";

    private readonly Dictionary<string, (CanvasScope Scope, CanvasNode Node)> _setters = Setters(scopes);
    private int _budget = 1_000_000;

    public ComfyInput? Resolve(CanvasScope scope, string name, string link)
    {
        for (var hop = 0; hop < MostHops && _budget-- > 0; hop++)
        {
            if (!scope.Links.TryGetValue(link, out var ends))
            {
                return null;
            }

            if (ends.From == SubgraphInput)
            {
                if (OutOfSubgraph(scope, ends.FromSlot) is not { } outer)
                {
                    return null;
                }

                if (outer.Slot.Link is not { } outerLink)
                {
                    return Promoted(name, scope.Instance!, outer.Slot);
                }

                (scope, link) = (scope.Parent!, outerLink);
                continue;
            }

            if (!scope.Nodes.TryGetValue(ends.From, out var node) || node.IsMuted)
            {
                return null;
            }

            if (node.Type == "PrimitiveNode")
            {
                return node.FirstWidget is { } value ? new ComfyInput(name, null, value) : null;
            }

            if (Through(scope, node, ends.FromSlot) is not { } through)
            {
                return IsVirtual(node) || node.IsBypassed ? null : new ComfyInput(name, new ComfyLink(scope.Prefix + node.Id, ends.FromSlot));
            }

            (scope, link) = through;
        }

        return null;
    }

    public static bool IsVirtual(CanvasNode node) => node.Type is "Reroute" or "PrimitiveNode" or "SetNode" or "GetNode" or "Note" or "MarkdownNote";

    // The link to go on with, for nodes that pass something on.
    private (CanvasScope Scope, string Link)? Through(CanvasScope scope, CanvasNode node, int slot)
    {
        if (scope.Children.TryGetValue(node.Id, out var child) && !node.IsBypassed)
        {
            return child.Outputs.TryGetValue(slot, out var inner) ? (child, inner) : null;
        }

        if (node.IsBypassed)
        {
            return Bypass(node, slot) is { } passed ? (scope, passed) : null;
        }

        if (node.Type is "Reroute" or "SetNode")
        {
            return node.Inputs.FirstOrDefault()?.Link is { } link ? (scope, link) : null;
        }

        return node.Type == "GetNode" && node.FirstWidget?.AsText() is { } name && _setters.TryGetValue(name, out var setter)
            && setter.Node.Inputs.FirstOrDefault()?.Link is { } set ? (setter.Scope, set) : null;
    }

    // The input of the same place if the kind fits, else the first of that kind.
    private static string? Bypass(CanvasNode node, int slot)
    {
        var type = slot < node.OutputTypes.Count ? node.OutputTypes[slot] : "";
        var same = slot < node.Inputs.Count && node.Inputs[slot].Type == type ? node.Inputs[slot] : null;
        return (same ?? node.Inputs.FirstOrDefault(input => input.Type == type))?.Link;
    }

    private static (CanvasSlot Slot, int Index)? OutOfSubgraph(CanvasScope scope, int slot)
    {
        if (scope.Instance is not { } instance)
        {
            return null;
        }

        var name = slot < scope.InputNames.Count ? scope.InputNames[slot] : null;
        var input = instance.Inputs.FirstOrDefault(input => input.Name == name) ?? (slot < instance.Inputs.Count ? instance.Inputs[slot] : null);
        return input is null ? null : (input, slot);
    }

    // An input of a subgraph that nothing is linked to holds the value of the widget drawn on the instance.
    private static ComfyInput? Promoted(string name, CanvasNode instance, CanvasSlot slot)
    {
        foreach (var (widget, value) in CanvasWidgets.Of(instance))
        {
            if (widget == (slot.Widget ?? slot.Name))
            {
                return new ComfyInput(name, null, value);
            }
        }

        return null;
    }

    private static Dictionary<string, (CanvasScope Scope, CanvasNode Node)> Setters(IReadOnlyList<CanvasScope> scopes)
    {
        var setters = new Dictionary<string, (CanvasScope, CanvasNode)>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            foreach (var node in scope.Nodes.Values.Where(node => node.Type == "SetNode"))
            {
                if (node.FirstWidget?.AsText() is { } name)
                {
                    setters.TryAdd(name, (scope, node));
                }
            }
        }

        return setters;
    }
}
