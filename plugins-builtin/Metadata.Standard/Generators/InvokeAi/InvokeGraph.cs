using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary><c>invokeai_graph</c> where nothing else is left: nodes by kind, texts by the edges that lead to the sampler.</summary>
internal sealed class InvokeGraph
{
    private const int MostNodes = 2_000;
    private const int MostHops = 16;

    private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, string Field), string> _sources = [];

    private InvokeGraph(JsonElement root)
    {
        foreach (var node in root.Member("nodes") is { ValueKind: JsonValueKind.Object } nodes ? nodes.EnumerateObject().Take(MostNodes) : [])
        {
            _nodes[node.Name] = node.Value;
        }

        foreach (var edge in root.Member("edges") is { ValueKind: JsonValueKind.Array } edges ? edges.EnumerateArray().Take(2 * MostNodes) : [])
        {
            if (edge.Member("source")?.Member("node_id")?.AsText() is { } from && edge.Member("destination") is { } to
                && to.Member("node_id")?.AsText() is { } node && to.Member("field")?.AsText() is { } field)
            {
                _sources.TryAdd((node, field), from);
            }
        }
    }

    public static GenerationInfo? Read(JsonElement root)
    {
        var graph = new InvokeGraph(root);
        if (graph.Of(kind => kind.Contains("denoise", StringComparison.Ordinal)) is not { } sampler)
        {
            return null;
        }

        var fields = new JsonFields(sampler.Value);
        var (noise, loader) = (new JsonFields(graph.Of(kind => kind == "noise")?.Value), new JsonFields(graph.Of(kind => kind.EndsWith("model_loader", StringComparison.Ordinal))?.Value));
        var model = new JsonFields(loader.Peek("model"));
        return new GenerationInfo(InvokeAiParser.Name)
        {
            Prompt = graph.Text(sampler.Key, "positive_conditioning") ?? graph.Text(sampler.Key, "positive_text_conditioning"),
            Negative = graph.Text(sampler.Key, "negative_conditioning"),
            Steps = fields.Int("steps", "numsteps"),
            Cfg = fields.Number("cfgscale"),
            Guidance = fields.Number("guidance"),
            Scheduler = fields.Text("scheduler"),
            Seed = noise.Seed("seed") ?? fields.Seed("seed"),
            Width = noise.Int("width") ?? fields.Int("width"),
            Height = noise.Int("height") ?? fields.Int("height"),
            Model = ModelName.Of(model.Text("name", "modelname")),
            ModelHash = model.Text("hash"),
        }.WithSampler();
    }

    private KeyValuePair<string, JsonElement>? Of(Func<string, bool> isKind)
    {
        foreach (var node in _nodes)
        {
            if (node.Value.Member("type")?.AsText() is { } kind && isKind(kind))
            {
                return node;
            }
        }

        return null;
    }

    private string? Text(string node, string field)
    {
        for (var hop = 0; hop < MostHops && _sources.TryGetValue((node, field), out var from) && _nodes.TryGetValue(from, out var above); hop++)
        {
            // A text that is linked lies further up.
            field = _sources.ContainsKey((from, "prompt")) ? "prompt" : _sources.ContainsKey((from, "item")) ? "item" : _sources.ContainsKey((from, "collection")) ? "collection" : "";
            if (field.Length == 0)
            {
                return new JsonFields(above).Text("prompt", "value", "string");
            }

            node = from;
        }

        return null;
    }
}
