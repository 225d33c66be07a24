using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>ComfyUI: the graph that was run, else the graph of the canvas. Told by shape, whatever key it stands under.</summary>
internal sealed class ComfyUiParser : IGenerationParser
{
    public GenerationInfo? TryParse(GenerationSource source)
    {
        (JsonElement Root, string Json)? api = null, canvas = null;
        foreach (var (root, json) in Graphs(source))
        {
            if (api is null && ComfyApiReader.IsGraph(root))
            {
                api = (root, json);
            }
            else if (canvas is null && ComfyUiReader.IsGraph(root))
            {
                canvas = (root, json);
            }
        }

        var graph = api is { } ran ? ComfyApiReader.Read(ran.Root) : canvas is { } drawn ? ComfyUiReader.Read(drawn.Root) : null;
        if (graph is null)
        {
            return null;
        }

        var info = new ComfyWalk(graph).Describe(source.FileStem) with { PromptJson = api?.Json, WorkflowJson = canvas?.Json };
        if (info is not { Width: null, Mode: "txt2img", Seed: not null } || source.Size is not { Width: > 0, Height: > 0 } size)
        {
            return info;
        }

        // A node computed it, or none was found: without a second pass it is the file's.
        source.Doubt("The graph does not name the size; the file's is taken.");
        return info with { Width = info.Hires is null ? size.Width : null, Height = info.Hires is null ? size.Height : null };
    }

    // Some savers wrap both graphs into one object, sometimes as JSON in a text.
    private static IEnumerable<(JsonElement Root, string Json)> Graphs(GenerationSource source)
    {
        foreach (var text in source.Json)
        {
            yield return (text.Root, text.Json);
            foreach (var name in (string[])["prompt", "workflow"])
            {
                if (text.Root.Member(name) is { ValueKind: JsonValueKind.Object } inner)
                {
                    yield return (inner, inner.GetRawText());
                }
                else if (text.Root.Member(name)?.AsText() is { } wrapped && LenientJson.TryParse(wrapped, out var json) is { } unwrapped)
                {
                    yield return (unwrapped, json);
                }
            }
        }
    }
}
