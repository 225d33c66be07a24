using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>A node of a graph that ran.</summary>
internal sealed record ComfyNode(string Id, string Class, IReadOnlyList<ComfyInput> Inputs)
{
    public IEnumerable<ComfyInput> Links => Inputs.Where(input => input.Link is not null);

    public ComfyInput? Input(string name)
    {
        foreach (var input in Inputs)
        {
            if (input.Is(name))
            {
                return input;
            }
        }

        return null;
    }

    public ComfyLink? Link(string name) => Input(name)?.Link;

    public JsonElement? Literal(string name) => Input(name) is { Link: null } input ? input.Literal : null;

    public string? Text(string name) => Literal(name)?.AsText();

    public bool ClassHas(string part) => Class.Contains(part, StringComparison.OrdinalIgnoreCase);
}
