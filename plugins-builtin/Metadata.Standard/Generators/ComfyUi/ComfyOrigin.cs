namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>What the base sampler began with: an empty latent of some size, or a loaded picture.</summary>
internal sealed record ComfyOrigin(int? Width, int? Height, string? SourceImage, bool IsInpaint)
{
    public static ComfyOrigin Of(ComfyGraph graph, ComfyNode from)
    {
        int? width = null, height = null;
        string? source = null;
        var inpaint = false;
        foreach (var node in ComfySamplers.Upstream(graph, from, []).Prepend(from))
        {
            inpaint |= node.ClassHas("Inpaint") || node.ClassHas("SetLatentNoiseMask");
            if (node.ClassHas("LoadImage") && !node.ClassHas("Mask"))
            {
                source ??= graph.Value(node, "image")?.AsText();
            }

            if (width is null && IsSized(node))
            {
                (width, height) = Size(graph, node);
            }
        }

        return new ComfyOrigin(width, height, source is null ? null : WithoutPlace(source), inpaint);
    }

    public string Mode => SourceImage is null ? "txt2img" : IsInpaint ? "inpaint" : "img2img";

    private static bool IsSized(ComfyNode node) =>
        (node.ClassHas("Latent") || node.ClassHas("Empty") || node.ClassHas("loader")) && node.Link("samples") is null && node.Link("image") is null && node.Link("pixels") is null;

    private static (int? Width, int? Height) Size(ComfyGraph graph, ComfyNode node)
    {
        // "1216 x 832   (landscape)"
        if (graph.Value(node, "dimensions")?.AsText()?.Split('(')[0].Split('x') is { Length: 2 } parts)
        {
            return (GenerationNumbers.Int(parts[0].Trim()), GenerationNumbers.Int(parts[1].Trim()));
        }

        var width = graph.Value(node, "width", "empty_latent_width")?.AsInt();
        var height = graph.Value(node, "height", "empty_latent_height")?.AsInt();
        return width > 0 && height > 0 ? (width, height) : (null, null);
    }

    // The front end marks the folder behind the name.
    public static string WithoutPlace(string name)
    {
        var place = name.LastIndexOf(" [", StringComparison.Ordinal);
        return place > 0 && name.EndsWith(']') ? name[..place] : name;
    }
}
