namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Finds samplers upstream, by the shape of their inputs and not by a list of names.</summary>
internal static class ComfySamplers
{
    private const int MostStages = 16;

    private static readonly string[] PictureInputs = ["images", "image", "samples", "latent_image", "latent", "pixels", "video", "frames"];
    private static readonly string[] OtherKinds =
    [
        "model", "clip", "vae", "positive", "negative", "mask", "control_net", "controlnet", "clip_vision", "upscale_model", "style_model",
        "sampler", "sigmas", "noise", "guider", "audio", "detailer_hook", "bbox_detector", "sam_model_opt", "segm_detector_opt",
    ];

    public static bool IsSampler(ComfyNode node) =>
        (node.Link("guider") is not null && node.Link("sigmas") is not null)
        || (node.Link("positive") is not null && node.Link("latent_image") is not null && (node.Input("model") is not null || node.ClassHas("sampler")))
        || (node.ClassHas("sampler") && node.Links.Any() && (node.Input("seed") ?? node.Input("noise_seed")) is not null && node.Input("steps") is not null);

    /// <summary>The samplers above a node, the last one that ran first; the end is the base.</summary>
    public static IReadOnlyList<ComfyNode> Chain(ComfyGraph graph, ComfyNode output)
    {
        var chain = new List<ComfyNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (chain.Count < MostStages && Upstream(graph, output, seen).FirstOrDefault(IsSampler) is { } sampler)
        {
            chain.Add(sampler);
            output = sampler;
        }

        return chain;
    }

    /// <summary>The nodes above a node along pictures and latents, nearest first; each once.</summary>
    public static IEnumerable<ComfyNode> Upstream(ComfyGraph graph, ComfyNode from, HashSet<string> seen)
    {
        var open = new Stack<ComfyNode>(Above(graph, from).Reverse());
        seen.Add(from.Id);
        while (open.TryPop(out var node))
        {
            if (seen.Add(node.Id))
            {
                yield return node;
                foreach (var above in Above(graph, node).Reverse())
                {
                    open.Push(above);
                }
            }
        }
    }

    private static IEnumerable<ComfyNode> Above(ComfyGraph graph, ComfyNode node)
    {
        if (ComfySwitch.Chosen(graph, node) is { } chosen)
        {
            return graph.Follow(chosen.Link) is { } above ? [above] : [];
        }

        return node.Links.Where(input => !IsOtherKind(input.Name))
            .OrderBy(input => Array.FindIndex(PictureInputs, name => input.Is(name)) is >= 0 and var rank ? rank : PictureInputs.Length)
            .Select(input => graph.Follow(input.Link)).OfType<ComfyNode>();
    }

    private static bool IsOtherKind(string name) =>
        name.StartsWith("conditioning", StringComparison.OrdinalIgnoreCase) || OtherKinds.Contains(name, StringComparer.OrdinalIgnoreCase);
}
