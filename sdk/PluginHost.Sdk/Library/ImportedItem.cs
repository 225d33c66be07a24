namespace PluginHost.Sdk.Library;

/// <summary>What became of one file.</summary>
/// <param name="Item">Which file.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ImportedItem(ImportItemKey Item, string Name, ImportOutcome Outcome)
{
    /// <summary>The new or the known picture.</summary>
    public PictureId? Picture { get; init; }

    /// <summary>Why it was refused.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Its size.</summary>
    public long Bytes { get; init; }
}
