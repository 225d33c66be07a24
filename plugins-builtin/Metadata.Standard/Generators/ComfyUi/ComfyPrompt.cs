namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Follows conditioning back to the texts it was made from.</summary>
internal sealed class ComfyPrompt
{
    private const int MostDepth = 64;
    private const int MostParts = 64;

    private static readonly string[] TextInputs =
    [
        "text", "prompt", "text_g", "text_l", "clip_l", "clip_g", "t5xxl", "llama", "bert", "mt5xl", "user_prompt", "tags", "lyrics",
    ];

    private readonly ComfyGraph _graph;
    private readonly ComfyText _texts;
    private readonly string _role;
    private readonly HashSet<ComfyLink> _seen = [];
    private readonly List<string> _parts = [];
    private bool _known;

    private ComfyPrompt(ComfyGraph graph, ComfyText texts, string role) => (_graph, _texts, _role) = (graph, texts, role);

    /// <summary>Distilled guidance met on the way.</summary>
    public double? Guidance { get; private set; }

    /// <summary>Where the text encoder's model comes from.</summary>
    public ComfyLink? Clip { get; private set; }

    /// <summary>The text; empty where it is known to be, <see langword="null"/> where the file does not hold it.</summary>
    public string? Text => _parts.Exists(part => part.Length > 0) ? string.Join('\n', _parts.Where(part => part.Length > 0).Distinct()) : _known ? "" : null;

    public static ComfyPrompt Of(ComfyGraph graph, ComfyText texts, ComfyLink? conditioning, string role)
    {
        var prompt = new ComfyPrompt(graph, texts, role);
        prompt.Visit(conditioning, 0);
        return prompt;
    }

    private void Visit(ComfyLink? link, int depth)
    {
        if (link is not { } to || depth > MostDepth || _parts.Count >= MostParts || !_seen.Add(to) || _graph.Follow(to) is not { } node)
        {
            return;
        }

        Guidance ??= _graph.Value(node, "guidance")?.AsNumber();
        if (_role == "negative" && node.ClassHas("ZeroOut"))
        {
            _known = true;
            return;
        }

        if (ComfySwitch.Chosen(_graph, node) is { } chosen)
        {
            Visit(chosen.Link, depth + 1);
        }
        else if (!IsTwoSided(node, to.Slot, depth) && !Encodes(node))
        {
            VisitConditioning(node, depth);
        }
    }

    // Nodes that take both texts leave by the side they were entered on: slot 0 positive, slot 1 negative.
    private bool IsTwoSided(ComfyNode node, int slot, int depth)
    {
        if (node.Input("positive") is not { } positive || node.Input("negative") is not { } negative)
        {
            return false;
        }

        // Nodes that make latents, pipes or bundles too have their own order of slots: the role decides there.
        var side = positive.Link is null || slot > 1 ? (_role == "negative" ? negative : positive) : slot == 1 ? negative : positive;
        if (side.Link is { } link && _graph.Follow(link) is { } above && !IsTextNode(above))
        {
            Visit(link, depth + 1);
        }
        else
        {
            AddText(side);
        }

        return true;
    }

    private bool Encodes(ComfyNode node)
    {
        var texts = TextInputs.Select(node.Input).OfType<ComfyInput>().Where(input => input.IsText || input.Link is not null).ToList();
        if (texts.Count == 0 || node.Links.Any(input => input.Name.StartsWith("conditioning", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        Clip ??= node.Link("clip");
        foreach (var text in texts)
        {
            AddText(text);
        }

        return true;
    }

    private void VisitConditioning(ComfyNode node, int depth)
    {
        // "to" before "from": the second is appended to the first.
        var links = node.Links.Where(input => input.Name.StartsWith("cond", StringComparison.OrdinalIgnoreCase))
            .OrderBy(input => input.Is("conditioning_from") ? 1 : 0).ToList();
        if (links.Count == 0)
        {
            links = [.. node.Links.Where(input => input.Is(_role) || input.Is("pipe") || input.Is("basic_pipe"))];
        }

        if (links.Count == 0 && node.Links.Count() == 1)
        {
            links = [node.Links.First()];
        }

        foreach (var input in links)
        {
            Visit(input.Link, depth + 1);
        }
    }

    private void AddText(ComfyInput input)
    {
        if (_texts.Of(input) is { } text && _parts.Count < MostParts)
        {
            _known = true;
            _parts.Add(text);
        }
    }

    private static bool IsTextNode(ComfyNode node) => node.Link("clip") is null && (node.ClassHas("Text") || node.ClassHas("String")) && !node.ClassHas("Encode");
}
