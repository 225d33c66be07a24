namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>
/// Values a picture shall have; <see langword="null"/> leaves one as it is. An edit becomes a patch, applying a patch answers the patch that
/// undoes it, and undoing is applying that one: so an undo can be undone like any edit.
/// </summary>
internal sealed record PicturePatch
{
    public int? Stars { get; init; }

    public string? Name { get; init; }

    /// <summary>Empty for none.</summary>
    public string? Description { get; init; }

    /// <summary>The captioner that says <see cref="Description"/>; <see langword="null"/> where it is a person's. Of no account without it.</summary>
    public long? DescribedBy { get; init; }

    /// <summary>UTC ticks; 0 for "not in the trash".</summary>
    public long? TrashedAt { get; init; }

    /// <summary>0 for "in no stack".</summary>
    public long? StackId { get; init; }

    public IReadOnlyList<TagDecision>? Tags { get; init; }

    public IReadOnlyList<Membership>? Collections { get; init; }
}
