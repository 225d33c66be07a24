using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Generators.A1111;
using PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>The order of detection. A new generator is a parser in this list.</summary>
/// <remarks>
/// The first parser that finds something decides; later ones fill what it left open, because one file often carries two or three records.
/// A graph comes before a text: savers write text around graphs, and where the two disagree the graph is right.
/// </remarks>
internal static class GenerationParsers
{
    private const int MostExtensions = 1_000;
    private const int MostNameCharacters = 100;

    private static readonly IGenerationParser[] InOrder = [new ComfyUiParser(), new A1111Parser()];

    public static GenerationInfo? Parse(GenerationSource source)
    {
        GenerationInfo? result = null;
        foreach (var parser in InOrder)
        {
            if (Guarded(parser, source) is { } found)
            {
                result = result is null ? found : Completed(result, found);
            }
        }

        var mark = GeneratorMarks.Of(source);
        if (mark is not null && result?.Generator != mark)
        {
            result = (result ?? new GenerationInfo(mark)) with { Generator = mark, GeneratorVersion = null };
        }

        return result is null ? null : Cleaned(result);
    }

    // Graphs come from strangers: one that breaks a parser must not lose the rest of the file.
    private static GenerationInfo? Guarded(IGenerationParser parser, GenerationSource source)
    {
        try
        {
            return parser.TryParse(source);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            source.Doubt($"{parser.GetType().Name} gave up on the generation data, which is kept as found: {e.Message}");
            return null;
        }
    }

    private static GenerationInfo Completed(GenerationInfo first, GenerationInfo second) => first with
    {
        Prompt = first.Prompt ?? second.Prompt,
        Negative = first.Negative ?? second.Negative,
        Seed = first.Seed ?? second.Seed,
        Steps = first.Steps ?? second.Steps,
        Cfg = first.Cfg ?? second.Cfg,
        Guidance = first.Guidance ?? second.Guidance,
        ClipSkip = first.ClipSkip ?? second.ClipSkip,
        Sampler = first.Sampler ?? Known(second.Sampler),
        Scheduler = first.Scheduler ?? Known(second.Scheduler),
        Model = first.Model ?? Known(second.Model),
        ModelHash = first.ModelHash ?? Known(second.ModelHash),
        Vae = first.Vae ?? Known(second.Vae),
        Loras = first.Loras.Count > 0 ? first.Loras : second.Loras,
        Width = first.Width ?? second.Width,
        Height = first.Width is null ? second.Height : first.Height,
        Denoise = first.Denoise ?? second.Denoise,
        Mode = first.Mode ?? second.Mode,
        Extensions = [.. first.Extensions, .. second.Extensions],
        WorkflowJson = first.WorkflowJson ?? second.WorkflowJson,
        PromptJson = first.PromptJson ?? second.PromptJson,
    };

    private static GenerationInfo Cleaned(GenerationInfo info) => info with
    {
        Generator = CleanText.Of(CleanText.Cut(info.Generator, MostNameCharacters)),
        Prompt = info.Prompt is null ? null : CleanText.Of(info.Prompt),
        Negative = info.Negative is null ? null : CleanText.Of(info.Negative),
        Extensions = [.. info.Extensions.Take(MostExtensions).Select(entry => new MetadataEntry(CleanText.Of(entry.Key), CleanText.Of(CleanText.Cut(entry.Value, MetadataLimits.EntryCharacters))))],
    };

    // Comfy's text savers write this where they could not follow the graph.
    private static string? Known(string? value) => string.Equals(value, "unknown", StringComparison.OrdinalIgnoreCase) ? null : value;
}
