using PluginHost.Plugins.Metadata.Standard.Generators.Sites;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>Follows the model back to its loader and collects the LoRAs on the way.</summary>
internal sealed class ComfyModel
{
    private const int MostHops = 128;

    private static readonly string[] LoaderInputs = ["ckpt_name", "unet_name", "model_path", "base_ckpt_name", "diffusion_model_name", "model_name", "gguf_name"];

    private readonly List<IReadOnlyList<GenerationLora>> _loras = [];

    /// <summary>The checkpoint's name.</summary>
    public string? Name { get; private set; }

    /// <summary>Its name at the site it was published on, where the graph names it so.</summary>
    public string? Id => AirUrn.TryParse(Name)?.Text;

    /// <summary>The loader, if it was found.</summary>
    public ComfyNode? Loader { get; private set; }

    /// <summary>From the loader to the sampler.</summary>
    public IReadOnlyList<GenerationLora> Loras => [.. _loras.AsEnumerable().Reverse().SelectMany(loras => loras)];

    public static ComfyModel Of(ComfyGraph graph, ComfyLink? link)
    {
        var model = new ComfyModel();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = graph.Follow(link); node is not null && seen.Count < MostHops && seen.Add(node.Id); node = Next(graph, node))
        {
            model.AddLoras(graph, node);
            if (ModelName.Of(graph.Value(node, LoaderInputs)?.AsText()) is { } name)
            {
                (model.Name, model.Loader) = (name, node);
                break;
            }
        }

        return model;
    }

    private static ComfyNode? Next(ComfyGraph graph, ComfyNode node)
    {
        if (ComfySwitch.Chosen(graph, node) is { } chosen)
        {
            return graph.Follow(chosen.Link);
        }

        var link = node.Link("model") ?? node.Link("pipe") ?? node.Link("basic_pipe");
        return graph.Follow(link ?? (node.Links.Count() == 1 ? node.Links.First().Link : null));
    }

    private void AddLoras(ComfyGraph graph, ComfyNode node)
    {
        if (ComfyLoras.Of(graph, node) is { Count: > 0 } loras)
        {
            _loras.Add(loras);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var stack = Stack(graph, node); stack is not null && seen.Add(stack.Id) && seen.Count < MostHops; stack = Stack(graph, stack))
        {
            _loras.Add(ComfyLoras.Of(graph, stack));
        }
    }

    private static ComfyNode? Stack(ComfyGraph graph, ComfyNode node) => graph.Follow(node.Link("lora_stack") ?? node.Link("optional_lora_stack"));
}
