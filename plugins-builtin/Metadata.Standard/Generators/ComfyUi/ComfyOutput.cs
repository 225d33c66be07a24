namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Picks the node that saved the file.</summary>
internal static class ComfyOutput
{
    private const int MostCandidates = 16;

    public static ComfyNode? Of(ComfyGraph graph, string fileStem)
    {
        var candidates = Candidates(graph, "Save", "VideoCombine");
        candidates = candidates.Count > 0 ? candidates : Candidates(graph, "Preview");
        return candidates.FirstOrDefault(node => Prefix(graph, node) is { Length: > 0 } prefix && fileStem.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            ?? candidates.MaxBy(node => ComfySamplers.Chain(graph, node).Count);
    }

    // The highest id first, so that it wins among equals.
    private static List<ComfyNode> Candidates(ComfyGraph graph, params string[] names) =>
    [
        .. graph.Nodes.Where(node => names.Any(node.ClassHas) && node.Links.Any())
            .OrderByDescending(node => long.TryParse(node.Id.Split(':')[0], out var id) ? id : 0)
            .Take(MostCandidates),
    ];

    private static string? Prefix(ComfyGraph graph, ComfyNode node)
    {
        var prefix = graph.Value(node, "filename_prefix")?.AsText();
        return prefix?[(prefix.LastIndexOfAny(['/', '\\']) + 1)..];
    }
}
