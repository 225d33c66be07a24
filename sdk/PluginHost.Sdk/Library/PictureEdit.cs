namespace PluginHost.Sdk.Library;

/// <summary>A change of what people decide about a picture. <see langword="null"/> leaves a field as it is.</summary>
public sealed record PictureEdit
{
    /// <summary>0 to 5.</summary>
    public int? Stars { get; init; }

    /// <summary>New name, 1 to 255 characters.</summary>
    public string? Name { get; init; }

    /// <summary>New description; empty removes it.</summary>
    public string? Description { get; init; }

    /// <summary>Tags to add as a person's.</summary>
    public IReadOnlyList<TagName> AddTags { get; init; } = [];

    /// <summary>Tags to take away; one that an engine gave is kept as rejected.</summary>
    public IReadOnlyList<TagName> RemoveTags { get; init; } = [];

    /// <summary>Collections to put into, with all other pictures of the same stack. Refused where there is no such collection (PH6216) or it is locked (PH6217).</summary>
    public IReadOnlyList<CollectionId> AddTo { get; init => field = value ?? []; } = [];

    /// <summary>Collections to take out of, with all other pictures of the same stack. Refused where one is locked (PH6217).</summary>
    public IReadOnlyList<CollectionId> RemoveFrom { get; init => field = value ?? []; } = [];

    /// <summary>Takes out of the stack.</summary>
    public bool Unstack { get; init; }

    /// <summary>Puts on the stack of this picture, which begins one where it is in none. Refused (PH6214) where there is no such picture.</summary>
    public PictureId? StackWith { get; init; }

    /// <summary><see langword="true"/> puts into the trash, <see langword="false"/> takes out.</summary>
    public bool? Trashed { get; init; }
}
