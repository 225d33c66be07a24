namespace PluginHost.Plugins.Filters.Contract;

/// <summary>A filter as people see it. Holds nothing of the plugin that brings it.</summary>
internal sealed record Filter
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Group { get; init; }

    public required string? Description { get; init; }

    public required string? Help { get; init; }

    /// <summary>The plugin that brings it.</summary>
    public required string Plugin { get; init; }

    /// <summary>The file of the script that it is written in.</summary>
    public required string? Script { get; init; }

    /// <summary>Changes when the same parameters may give another picture.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }
}
