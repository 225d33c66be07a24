namespace PluginHost.Sdk.Library;

/// <summary>The short facts of a generated picture.</summary>
/// <param name="Generator">The program.</param>
public sealed record GenerationFacts(string Generator)
{
    /// <summary>Checkpoint name.</summary>
    public string? Model { get; init; }

    /// <summary>Sampler name.</summary>
    public string? Sampler { get; init; }

    /// <summary>Seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Names of LoRAs.</summary>
    public IReadOnlyList<string> Loras { get; init; } = [];

    /// <summary>Whether the file has a graph to open.</summary>
    public bool HasWorkflow { get; init; }

    /// <summary>Whether a prompt is known.</summary>
    public bool HasPrompt { get; init; }
}
