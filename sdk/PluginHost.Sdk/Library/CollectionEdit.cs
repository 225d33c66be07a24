namespace PluginHost.Sdk.Library;

/// <summary>A change of a collection itself. <see langword="null"/> leaves a field as it is.</summary>
public sealed record CollectionEdit
{
    /// <summary>The longest description in characters.</summary>
    public const int MostDescription = 10_000;

    /// <summary>The longest icon in characters.</summary>
    public const int MostIcon = 32;

    /// <summary>New name.</summary>
    public CollectionName? Name { get; init; }

    /// <summary>New description; empty removes it.</summary>
    public string? Description { get; init; }

    /// <summary>An emoji, or the name of an icon; empty removes it.</summary>
    public string? Icon { get; init; }

    /// <summary><c>#rrggbb</c>; empty removes it.</summary>
    public string? Colour { get; init; }

    /// <summary>Locks or unlocks it. A locked collection takes no other change.</summary>
    public bool? Locked { get; init; }

    /// <summary>The picture that shall stand for it; the id 0 leaves the choice to the library.</summary>
    public PictureId? Cover { get; init; }

    /// <summary>The projects in which a set or a person shall lie, instead of those before.</summary>
    public IReadOnlyList<CollectionId>? Projects { get; init; }
}
