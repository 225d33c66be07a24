namespace PluginHost.Sdk.Library;

/// <summary>A set, a project or a person as the catalogue keeps it. Which pictures lie in it stands with the pictures (<see cref="PictureRecord.Collections"/>).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of each kind there is one of a name.</param>
public sealed record CollectionRecord(CollectionId Id, CollectionKind Kind, CollectionName Name)
{
    /// <summary>What somebody wrote about it.</summary>
    public string? Description { get; init; }

    /// <summary>An emoji, or the name of an icon.</summary>
    public string? Icon { get; init; }

    /// <summary><c>#rrggbb</c></summary>
    public string? Colour { get; init; }

    /// <summary>Who is in it, and tags, description and stars of those, stay as they are until it is unlocked.</summary>
    public bool Locked { get; init; }

    /// <summary>The picture that was chosen to stand for it.</summary>
    public PictureId? Cover { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The projects in which a set or a person lies, in order of id.</summary>
    public IReadOnlyList<CollectionId> Projects { get; init => field = value ?? []; } = [];
}
