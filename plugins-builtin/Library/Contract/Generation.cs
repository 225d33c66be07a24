namespace PluginHost.Plugins.Library.Contract;

/// <summary>How a generator made a picture.</summary>
internal sealed record Generation
{
    public required string Generator { get; init; }

    public required string? GeneratorVersion { get; init; }

    public required string? Prompt { get; init; }

    public required string? Negative { get; init; }

    /// <summary>As text: JavaScript has no whole numbers of 64 bits.</summary>
    public required string? Seed { get; init; }

    public required int? Steps { get; init; }

    public required double? Cfg { get; init; }

    public required string? Sampler { get; init; }

    public required string? Scheduler { get; init; }

    public required string? Model { get; init; }

    public required string? ModelHash { get; init; }

    public required IReadOnlyList<Lora> Loras { get; init; }

    public required int? Width { get; init; }

    public required int? Height { get; init; }

    public required bool Workflow { get; init; }
}
