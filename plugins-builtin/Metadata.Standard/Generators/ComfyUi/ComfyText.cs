namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Evaluates nodes of text as far as the file holds what they gave.</summary>
internal sealed class ComfyText(ComfyGraph graph)
{
    private const int MostDepth = 32;
    private const int MostCharacters = 256 << 10;

    // Texts that a node keeps after it ran.
    private static readonly string[] Results = ["populated_text", "text_0", "result"];
    private static readonly string[] Sources = ["value", "text", "string", "prompt", "positive", "wildcard_text", "string_a", "source", "any", "input", "anything", "text_positive"];
    private static readonly string[] Inventors = ["TextGenerate", "LLM", "Ollama", "ChatGPT", "OpenAI", "Caption", "Interrogat", "Florence", "WD14", "JoyCaption", "Gemini", "QwenVL", "RandomGenerator", "DPCombinatorial"];

    // Each output once: a node that feeds both inputs of the next doubles the work at each level.
    private readonly Dictionary<ComfyLink, string?> _known = [];

    /// <summary>The texts above one that was not stored: instructions to a model, templates.</summary>
    public List<string> PromptSources { get; } = [];

    /// <returns><see langword="null"/> where the text that ran is not in the file.</returns>
    public string? Of(ComfyInput? input, int depth = 0)
    {
        if (input is null || depth > MostDepth)
        {
            return null;
        }

        if (input.Link is not { } link)
        {
            return input.Literal.AsTextOrNumber();
        }

        // Noted before it is evaluated, so that a cycle finds nothing instead of itself.
        if (_known.TryAdd(link, null) && graph.Follow(link) is { } node)
        {
            _known[link] = Of(node, link.Slot, depth + 1);
        }

        return _known[link];
    }

    private string? Of(ComfyNode node, int slot, int depth)
    {
        foreach (var name in Results)
        {
            if (node.Text(name) is { Length: > 0 } result)
            {
                return result;
            }
        }

        if (Inventors.Any(node.ClassHas))
        {
            RememberSources(node, depth);
            return null;
        }

        if (ComfySwitch.Chosen(graph, node) is { } chosen)
        {
            return Of(chosen, depth);
        }

        if (node.Input("string_a") is not null && node.Input("string_b") is not null)
        {
            return Concatenated(node, depth);
        }

        if (node.Input("find") is { } find && node.Input("replace") is { } replace)
        {
            return Replaced(Of(node.Input("string"), depth), Of(find, depth), Of(replace, depth) ?? "");
        }

        if (slot == 1 && node.Input("text_negative") is { } negative)
        {
            return Of(negative, depth);
        }

        var source = Sources.Select(node.Input).FirstOrDefault(input => input is { Link: not null } or { IsText: true }) ?? node.Inputs.FirstOrDefault(input => input.IsText);
        var value = Of(source ?? (node.Links.Count() == 1 ? node.Links.First() : null), depth);
        return node.ClassHas("Trim") ? value?.Trim() : value;
    }

    private string? Concatenated(ComfyNode node, int depth)
    {
        var (a, b) = (Of(node.Input("string_a"), depth), Of(node.Input("string_b"), depth));
        if (a is null || b is null)
        {
            return a ?? b;
        }

        return a.Length + b.Length > MostCharacters ? a : a + (Of(node.Input("delimiter"), depth) ?? "") + b;
    }

    private static string? Replaced(string? text, string? from, string to) =>
        text is null || string.IsNullOrEmpty(from) || (long)text.Length / from.Length * to.Length > MostCharacters ? text : text.Replace(from, to, StringComparison.Ordinal);

    private void RememberSources(ComfyNode node, int depth)
    {
        foreach (var input in node.Inputs.Where(input => input.Is("prompt") || input.Is("text") || input.Is("instruction") || input.Is("template")))
        {
            if (PromptSources.Count < 8 && Of(input, depth) is { Length: > 0 } text)
            {
                PromptSources.Add(text);
            }
        }
    }
}
