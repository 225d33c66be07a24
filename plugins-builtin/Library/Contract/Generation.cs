using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>How a generator made a picture.</summary>
internal sealed record Generation
{
    public required string Generator { get; init; }

    public required string? GeneratorVersion { get; init; }

    public required string? Prompt { get; init; }

    public required string? Negative { get; init; }

    /// <summary>After styles, wildcards and expansion.</summary>
    public required string? PromptExpanded { get; init; }

    /// <summary>With its wildcards.</summary>
    public required string? Template { get; init; }

    public required string? NegativeTemplate { get; init; }

    public required IReadOnlyList<GenerationCharacter> Characters { get; init; }

    /// <summary>As text: JavaScript has no whole numbers of 64 bits.</summary>
    public required string? Seed { get; init; }

    /// <summary>As text: JavaScript has no whole numbers of 64 bits.</summary>
    public required string? VariationSeed { get; init; }

    public required double? VariationStrength { get; init; }

    public required int? Steps { get; init; }

    public required double? Cfg { get; init; }

    public required double? Guidance { get; init; }

    public required int? ClipSkip { get; init; }

    public required string? Sampler { get; init; }

    /// <summary>One spelling for all programs.</summary>
    public required string? SamplerId { get; init; }

    public required string? Scheduler { get; init; }

    /// <summary>One spelling for all programs.</summary>
    public required string? SchedulerId { get; init; }

    public required string? Model { get; init; }

    public required string? ModelHash { get; init; }

    public required string? ModelHashKind { get; init; }

    public required string? ModelId { get; init; }

    public required string? Vae { get; init; }

    public required IReadOnlyList<string> TextEncoders { get; init; }

    public required IReadOnlyList<Lora> Loras { get; init; }

    public required int? Width { get; init; }

    public required int? Height { get; init; }

    public required double? Denoise { get; init; }

    /// <summary><c>txt2img img2img inpaint upscale edit video</c>.</summary>
    public required string? Mode { get; init; }

    public required GenerationHires? Hires { get; init; }

    public required IReadOnlyList<GenerationSourceImage> SourceImages { get; init; }

    /// <summary>Everything else, in file order.</summary>
    public required IReadOnlyList<MetadataEntry> Extensions { get; init; }

    public required bool Workflow { get; init; }
}
