using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Generators.A1111;
using PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;
using PluginHost.Plugins.Metadata.Standard.Generators.DrawThings;
using PluginHost.Plugins.Metadata.Standard.Generators.EasyDiffusion;
using PluginHost.Plugins.Metadata.Standard.Generators.Fooocus;
using PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;
using PluginHost.Plugins.Metadata.Standard.Generators.Midjourney;
using PluginHost.Plugins.Metadata.Standard.Generators.NovelAi;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Plugins.Metadata.Standard.Generators.Sites;
using PluginHost.Plugins.Metadata.Standard.Generators.SwarmUi;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>The order of detection. A new generator is a parser in this list.</summary>
/// <remarks>
/// The first parser that finds something decides; later ones fill what it left open, because one file often carries two or three records.
/// A graph comes before a text: savers write text around graphs, and where the two disagree the graph is right. SwarmUI comes before both, for its files hold the
/// graph of the ComfyUI it drives. NovelAI's record in pixels is looked for by <see cref="Pixels.HiddenRecords"/> only where nothing here was found.
/// </remarks>
internal static class GenerationParsers
{
    private const int MostExtensions = 1_000;
    private const int MostNameCharacters = 100;

    private static readonly IGenerationParser[] InOrder =
    [
        new SwarmUiParser(), new InvokeAiParser(), new TensorArtParser(), new StabilityMatrixParser(), new RuinedFooocusParser(), new FooocusParser(), new FooocusMreParser(),
        new EasyDiffusionParser(), new NovelAiParser(), new DrawThingsParser(), new MidjourneyParser(), new CivitaiParser(), new ComfyUiParser(), new SpaceParser(),
        new A1111Parser(), new UnknownRecordParser(),
    ];

    public static GenerationInfo? Parse(GenerationSource source)
    {
        GenerationInfo? result = null;
        foreach (var parser in InOrder)
        {
            if ((result is null || !IsFallback(parser)) && Guarded(parser, source) is { } found)
            {
                result = result is null ? found : Completed(result, found);
            }
        }

        var mark = GeneratorMarks.Of(source);
        if (mark is not null && result is null)
        {
            // The record is broken; what is certain is whose it was.
            result = new GenerationInfo(mark);
        }

        return result is null ? null : Cleaned(result);
    }

    private static bool IsFallback(IGenerationParser parser) => parser is UnknownRecordParser;

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
        GeneratorVersion = first.Generator == second.Generator ? first.GeneratorVersion ?? second.GeneratorVersion : first.GeneratorVersion,
        Prompt = first.Prompt ?? second.Prompt,
        PromptExpanded = first.PromptExpanded ?? second.PromptExpanded,
        Template = first.Template ?? second.Template,
        NegativeTemplate = first.NegativeTemplate ?? second.NegativeTemplate,
        Characters = first.Characters.Count > 0 ? first.Characters : second.Characters,
        VariationSeed = first.VariationSeed ?? second.VariationSeed,
        VariationStrength = first.VariationStrength ?? second.VariationStrength,
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
        ModelHashKind = first.ModelHash is null ? second.ModelHashKind : first.ModelHashKind,
        ModelId = first.ModelId ?? second.ModelId,
        TextEncoders = first.TextEncoders.Count > 0 ? first.TextEncoders : second.TextEncoders,
        Vae = first.Vae ?? Known(second.Vae),
        Loras = first.Loras.Count > 0 ? first.Loras : second.Loras,
        Width = first.Width ?? second.Width,
        Height = first.Width is null ? second.Height : first.Height,
        Denoise = first.Denoise ?? second.Denoise,
        Mode = first.Mode ?? second.Mode,
        Hires = first.Hires ?? second.Hires,
        SourceImages = first.SourceImages.Count > 0 ? first.SourceImages : second.SourceImages,
        Extensions = [.. first.Extensions, .. second.Extensions.Except(first.Extensions)],
        WorkflowJson = first.WorkflowJson ?? second.WorkflowJson,
        PromptJson = first.PromptJson ?? second.PromptJson,
    };

    private static GenerationInfo Cleaned(GenerationInfo info) => info with
    {
        Generator = CleanText.Of(CleanText.Cut(info.Generator, MostNameCharacters)),
        Prompt = info.Prompt is null ? null : CleanText.Of(info.Prompt),
        Negative = info.Negative is null ? null : CleanText.Of(info.Negative),
        PromptExpanded = info.PromptExpanded is null ? null : CleanText.Of(info.PromptExpanded),
        SamplerId = SamplerIds.Sampler(info.Sampler),
        SchedulerId = SamplerIds.Scheduler(info.Scheduler),
        ModelHashKind = info.ModelHashKind ?? ModelHashKind.Of(info.ModelHash),
        Extensions = [.. info.Extensions.Take(MostExtensions).Select(entry => new MetadataEntry(CleanText.Of(entry.Key), CleanText.Of(CleanText.Cut(entry.Value, MetadataLimits.EntryCharacters))))],
    };

    // Comfy's text savers write this where they could not follow the graph.
    private static string? Known(string? value) => string.Equals(value, "unknown", StringComparison.OrdinalIgnoreCase) ? null : value;
}
