namespace PluginHost.Sdk.Metadata;

/// <summary>A second pass at a larger size. Fields are what the file says; <see langword="null"/> is "not said".</summary>
public sealed record GenerationHires
{
    /// <summary>How many times larger.</summary>
    public double? Scale { get; init; }

    /// <summary>Pixels after it.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels after it.</summary>
    public int? Height { get; init; }

    /// <summary>Sampling steps.</summary>
    public int? Steps { get; init; }

    /// <summary>What enlarged the picture.</summary>
    public string? Upscaler { get; init; }

    /// <summary>Denoising strength, 0 to 1.</summary>
    public double? Denoise { get; init; }

    /// <summary>Its own prompt.</summary>
    public string? Prompt { get; init; }

    /// <summary>Its own negative prompt.</summary>
    public string? Negative { get; init; }

    /// <summary>Classifier-free guidance scale.</summary>
    public double? Cfg { get; init; }

    /// <summary>Its own checkpoint.</summary>
    public string? Model { get; init; }

    /// <summary>As the file spells it.</summary>
    public string? Sampler { get; init; }

    /// <summary>As the file spells it.</summary>
    public string? Scheduler { get; init; }
}
