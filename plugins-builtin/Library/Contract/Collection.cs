using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>A set, a project or a person.</summary>
internal sealed record Collection
{
    public required long Id { get; init; }

    [AllowedValues("set", "project", "person")]
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    /// <summary>An emoji, or the name of an icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>#rrggbb</summary>
    public required string? Colour { get; init; }

    public required bool Locked { get; init; }

    /// <summary>Pictures in it that are not trashed; of a project also those of its sets and people.</summary>
    public required int Count { get; init; }

    /// <summary>The picture that was chosen to stand for it, else the one that came in last.</summary>
    public required long? Cover { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Version token of the cover's thumbnail URLs; empty without a cover.</summary>
    public required string V { get; init; }

    /// <summary>The projects in which a set or a person lies.</summary>
    public required IReadOnlyList<long> Projects { get; init; }
}
