using System.Globalization;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>From the node that saved the file back to everything that made it.</summary>
internal sealed class ComfyWalk(ComfyGraph graph)
{
    private const int MostImages = 32;

    private static readonly string[] EncoderInputs = ["clip_name", "clip_name1", "clip_name2", "clip_name3", "clip_name4"];

    private readonly ComfyText _texts = new(graph);
    private readonly List<MetadataEntry> _extensions = [];

    public GenerationInfo Describe(string fileStem)
    {
        var info = new GenerationInfo("ComfyUI");
        var output = ComfyOutput.Of(graph, fileStem);
        IReadOnlyList<ComfyNode> chain = output is null ? [] : ComfySamplers.Chain(graph, output);
        if (chain.Count == 0 && graph.Nodes.Where(ComfySamplers.IsSampler).Take(2).ToList() is [var only])
        {
            chain = [only];
        }

        info = chain.Count == 0 ? WithoutSampler(info, output) : FromChain(info, chain);
        info = info with { Vae = Vae(output), Mode = output?.ClassHas("Video") == true ? "video" : info.Mode };
        foreach (var source in _texts.PromptSources)
        {
            _extensions.Add(new MetadataEntry("Prompt source", source));
        }

        return info with { Extensions = _extensions };
    }

    private GenerationInfo FromChain(GenerationInfo info, IReadOnlyList<ComfyNode> chain)
    {
        var stage = new ComfyStage(graph, chain[^1]);
        var positive = ComfyPrompt.Of(graph, _texts, stage.Positive, "positive");
        var negative = ComfyPrompt.Of(graph, _texts, stage.Negative, "negative");
        var model = ComfyModel.Of(graph, stage.Model);
        var origin = ComfyOrigin.Of(graph, chain[^1]);
        var second = chain.Count > 1 ? ComfyHires.Of(graph, chain) : null;
        AddLaterSeeds(chain);

        // Distilled models run at 1 and often take the prompt on both sides: there is no negative then.
        var unused = stage.Cfg == 1 && stage.Negative is not null && stage.Negative == stage.Positive;
        return info with
        {
            Prompt = positive.Text,
            Negative = unused ? null : negative.Text,
            Seed = stage.Seed,
            Steps = stage.Steps,
            Cfg = stage.Cfg,
            Guidance = positive.Guidance,
            Sampler = stage.SamplerName,
            Scheduler = stage.Scheduler,
            Denoise = stage.Denoise,
            Model = model.Name,
            ModelId = model.Id,
            Loras = model.Loras,
            TextEncoders = TextEncoders(positive.Clip),
            Hires = second,
            SourceImages = SourceImages(origin.SourceImage),
            ClipSkip = ClipSkip(positive.Clip ?? model.Loader?.Link("clip"), model.Loader),
            Width = origin.Width,
            Height = origin.Height,
            Mode = origin.Mode,
        };
    }

    // Upscaling and hosted services have no sampler in the graph.
    private GenerationInfo WithoutSampler(GenerationInfo info, ComfyNode? output)
    {
        var above = output is null ? [] : ComfySamplers.Upstream(graph, output, []).ToList();
        if (above.FirstOrDefault(node => node.ClassHas("LoadImage")) is { } loaded && above.Exists(node => node.ClassHas("Upscale")))
        {
            return info with { Mode = "upscale", SourceImages = SourceImages(ComfyOrigin.Of(graph, loaded).SourceImage) };
        }

        var service = above.Select(node => _texts.Of(node.Input("prompt"))).FirstOrDefault(text => text?.Length > 0);
        var longest = graph.Nodes.Where(node => node.ClassHas("CLIPTextEncode")).Take(3).Select(node => _texts.Of(node.Input("text"))).ToList();
        return info with { Prompt = service ?? (longest.Count <= 2 ? longest.MaxBy(text => text?.Length ?? 0) : null) };
    }

    private void AddLaterSeeds(IReadOnlyList<ComfyNode> chain)
    {
        foreach (var seed in chain.Take(chain.Count - 1).Select(later => new ComfyStage(graph, later).Seed).OfType<ulong>())
        {
            _extensions.Add(new MetadataEntry("Hires seed", seed.ToString(CultureInfo.InvariantCulture)));
        }
    }

    // The one it began with first, then those that guided it.
    private IReadOnlyList<GenerationSourceImage> SourceImages(string? first) =>
    [
        .. graph.Nodes.Where(node => node.ClassHas("LoadImage")).Take(MostImages).Select(node => graph.Value(node, "image")?.AsText()).OfType<string>()
            .Select(ComfyOrigin.WithoutPlace).Prepend(first).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => new GenerationSourceImage(name)),
    ];

    private IReadOnlyList<string> TextEncoders(ComfyLink? clip)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = graph.Follow(clip); node is not null && seen.Add(node.Id); node = graph.Follow(node.Link("clip")))
        {
            var names = EncoderInputs.Select(name => ModelName.Of(graph.Value(node, name)?.AsText())).OfType<string>().ToList();
            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private int? ClipSkip(ComfyLink? clip, ComfyNode? loader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = graph.Follow(clip); node is not null && seen.Add(node.Id); node = graph.Follow(node.Link("clip")))
        {
            if (graph.Value(node, "stop_at_clip_layer")?.AsInt() is { } layer)
            {
                return layer < -1 ? -layer : null;
            }
        }

        return graph.Value(loader, "clip_skip")?.AsInt() is { } skip && Math.Abs(skip) > 1 ? Math.Abs(skip) : null;
    }

    private string? Vae(ComfyNode? output)
    {
        var decoder = output is null ? null : ComfySamplers.Upstream(graph, output, []).FirstOrDefault(node => node.Link("vae") is not null);
        return ModelName.Of(graph.Value(graph.Follow(decoder?.Link("vae")), "vae_name")?.AsText());
    }
}
