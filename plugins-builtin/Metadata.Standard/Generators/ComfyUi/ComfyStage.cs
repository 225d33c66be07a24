using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>One run of a sampler, whose settings stand on it or on the nodes it is put together from.</summary>
internal sealed class ComfyStage(ComfyGraph graph, ComfyNode sampler)
{
    private const int MostHops = 16;

    private readonly ComfyNode? _guider = graph.Follow(sampler.Link("guider"));
    private readonly ComfyNode? _selected = graph.Follow(sampler.Link("sampler"));
    private readonly ComfyNode? _schedule = Schedule(graph, sampler);

    public ComfyNode Sampler => sampler;

    public ulong? Seed => (graph.Value(sampler, "seed", "noise_seed") ?? graph.Value(graph.Follow(sampler.Link("noise")), "noise_seed", "seed"))?.AsSeed();

    public int? Steps => Value("steps")?.AsInt();

    public double? Cfg => graph.Value(sampler, "cfg")?.AsNumber() ?? graph.Value(_guider, "cfg", "cfg_conds")?.AsNumber() ?? (_guider is { Class: "BasicGuider" } ? 1 : null);

    public string? SamplerName => (graph.Value(sampler, "sampler_name") ?? graph.Value(_selected, "sampler_name"))?.AsText() ?? _selected?.Class;

    public string? Scheduler => Value("scheduler")?.AsText() ?? Named(_schedule?.Class);

    public double? Denoise
    {
        get
        {
            if (Value("denoise")?.AsNumber() is { } denoise)
            {
                return denoise;
            }

            // The advanced sampler says where it starts instead.
            return graph.Value(sampler, "start_at_step")?.AsInt() is { } start && Steps is > 0 and var steps ? Math.Clamp((double)(steps - start) / steps, 0, 1) : null;
        }
    }

    /// <summary>Where the model comes from.</summary>
    public ComfyLink? Model => sampler.Link("model") ?? _guider?.Link("model") ?? sampler.Link("pipe");

    public ComfyLink? Positive => sampler.Link("positive") ?? _guider?.Link("positive") ?? _guider?.Link("conditioning") ?? _guider?.Link("cond1") ?? sampler.Link("pipe");

    public ComfyLink? Negative => sampler.Link("negative") ?? _guider?.Link("negative") ?? sampler.Link("pipe");

    private JsonElement? Value(string name) => graph.Value(sampler, name) ?? graph.Value(_schedule, name);

    private static string? Named(string? scheduler) =>
        scheduler?.EndsWith("Scheduler", StringComparison.Ordinal) == true && scheduler != "BasicScheduler" ? scheduler[..^"Scheduler".Length] : null;

    // Through nodes that split, flip and cut the schedule up to the one that makes it.
    private static ComfyNode? Schedule(ComfyGraph graph, ComfyNode sampler)
    {
        var node = graph.Follow(sampler.Link("sigmas"));
        for (var hop = 0; hop < MostHops && node?.Link("sigmas") is { } above; hop++)
        {
            node = graph.Follow(above);
        }

        return node;
    }
}
