using System.Text.Json;

namespace PluginHost.Plugins.Filters.Contract;

internal sealed record Parameter
{
    public required string Name { get; init; }

    /// <summary><c>number integer boolean text choice colour point region picture</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string? Help { get; init; }

    public required JsonElement Default { get; init; }

    public required double? Min { get; init; }

    public required double? Max { get; init; }

    public required double? Step { get; init; }

    public required string? Unit { get; init; }

    public required IReadOnlyList<Choice> Choices { get; init; }

    public required Condition? VisibleWhen { get; init; }
}
