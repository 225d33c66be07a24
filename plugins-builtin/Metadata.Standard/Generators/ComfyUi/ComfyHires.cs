using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>The sampler that ran after the base one, and what enlarged the picture between them.</summary>
internal static class ComfyHires
{
    private const int MostNodes = 200;

    /// <param name="graph">The graph.</param>
    /// <param name="chain">The last sampler that ran first; at least two.</param>
    public static GenerationHires Of(ComfyGraph graph, IReadOnlyList<ComfyNode> chain)
    {
        var stage = new ComfyStage(graph, chain[^2]);
        var between = ComfySamplers.Upstream(graph, chain[^2], []).TakeWhile(node => node.Id != chain[^1].Id).Take(MostNodes).ToList();
        var enlarged = between.FirstOrDefault(node => node.ClassHas("Upscale") || node.ClassHas("ImageScale"));
        var upscaler = between.Select(node => graph.Value(graph.Follow(node.Link("upscale_model")), "model_name")?.AsText()).FirstOrDefault(name => name is not null);
        return new GenerationHires
        {
            Steps = stage.Steps,
            Denoise = stage.Denoise,
            Cfg = stage.Cfg,
            Sampler = stage.SamplerName,
            Scheduler = stage.Scheduler,
            Scale = graph.Value(enlarged, "scale_by", "upscale_by")?.AsNumber(),
            Width = graph.Value(enlarged, "width")?.AsInt() is > 0 and var width ? width : null,
            Height = graph.Value(enlarged, "height")?.AsInt() is > 0 and var height ? height : null,
            Upscaler = upscaler is null ? graph.Value(enlarged, "upscale_method")?.AsText() : ModelName.Of(upscaler),
        };
    }
}
