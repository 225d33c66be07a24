namespace PluginHost.Sdk.Metadata;

/// <summary>How a generator made a picture. Fields are what the file says; <see langword="null"/> is "not said".</summary>
/// <param name="Generator">The program, for example <c>ComfyUI</c>; <c>unknown</c> where the file does not name it.</param>
public sealed record GenerationInfo(string Generator)
{
    /// <summary>Its own version string.</summary>
    public string? GeneratorVersion { get; init; }

    /// <summary>As typed, line breaks kept.</summary>
    public string? Prompt { get; init; }

    /// <summary>As typed, line breaks kept.</summary>
    public string? Negative { get; init; }

    /// <summary>After styles, wildcards and expansion, where the file holds that form beside <see cref="Prompt"/>.</summary>
    public string? PromptExpanded { get; init; }

    /// <summary>The prompt with its wildcards, where the file holds that form too.</summary>
    public string? Template { get; init; }

    /// <summary>The negative with its wildcards, where the file holds that form too.</summary>
    public string? NegativeTemplate { get; init; }

    /// <summary>Characters with prompts of their own.</summary>
    public IReadOnlyList<GenerationCharacter> Characters { get; init => field = value ?? []; } = [];

    /// <summary>Whole range of 64 bits.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The seed of the variation, whole range of 64 bits.</summary>
    public ulong? VariationSeed { get; init; }

    /// <summary>Strength of the variation, 0 to 1.</summary>
    public double? VariationStrength { get; init; }

    /// <summary>Sampling steps.</summary>
    public int? Steps { get; init; }

    /// <summary>Classifier-free guidance scale.</summary>
    public double? Cfg { get; init; }

    /// <summary>Distilled guidance, kept apart from <see cref="Cfg"/>.</summary>
    public double? Guidance { get; init; }

    /// <summary>Only where above 1.</summary>
    public int? ClipSkip { get; init; }

    /// <summary>As the file spells it.</summary>
    public string? Sampler { get; init; }

    /// <summary>One spelling for all programs, for example <c>euler_ancestral</c>.</summary>
    public string? SamplerId { get; init; }

    /// <summary>As the file spells it.</summary>
    public string? Scheduler { get; init; }

    /// <summary>One spelling for all programs, for example <c>sgm_uniform</c>.</summary>
    public string? SchedulerId { get; init; }

    /// <summary>Checkpoint name.</summary>
    public string? Model { get; init; }

    /// <summary>As the file spells it.</summary>
    public string? ModelHash { get; init; }

    /// <summary><c>autov1 autov2 autov3 sha256 blake3 swarm novelai</c>.</summary>
    public string? ModelHashKind { get; init; }

    /// <summary>Its id at the site it was published on: an AIR URN or a version id.</summary>
    public string? ModelId { get; init; }

    /// <summary>VAE name.</summary>
    public string? Vae { get; init; }

    /// <summary>Text encoders loaded apart from the checkpoint.</summary>
    public IReadOnlyList<string> TextEncoders { get; init => field = value ?? []; } = [];

    /// <summary>LoRAs and their like, in order.</summary>
    public IReadOnlyList<GenerationLora> Loras { get; init => field = value ?? []; } = [];

    /// <summary>Size it was generated at; the file may be larger.</summary>
    public int? Width { get; init; }

    /// <summary>Size it was generated at; the file may be larger.</summary>
    public int? Height { get; init; }

    /// <summary>Denoising strength, 0 to 1.</summary>
    public double? Denoise { get; init; }

    /// <summary><c>txt2img img2img inpaint upscale edit video</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>The second pass, if there was one.</summary>
    public GenerationHires? Hires { get; init; }

    /// <summary>Pictures it began with or was guided by.</summary>
    public IReadOnlyList<GenerationSourceImage> SourceImages { get; init => field = value ?? []; } = [];

    /// <summary>Everything else: key and raw value in file order.</summary>
    public IReadOnlyList<MetadataEntry> Extensions { get; init => field = value ?? []; } = [];

    /// <summary>The graph the program opens, as JSON, if the file has one.</summary>
    public string? WorkflowJson { get; init; }

    /// <summary>The graph that was run, as JSON, if the file has one.</summary>
    public string? PromptJson { get; init; }
}
