using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>An input of a node: a link, or a literal.</summary>
internal sealed record ComfyInput(string Name, ComfyLink? Link, JsonElement Literal = default)
{
    public bool IsText => Link is null && Literal.ValueKind == JsonValueKind.String;

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
