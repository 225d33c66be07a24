namespace PluginHost.Sdk.Library;

/// <summary>What a change of a collection did.</summary>
/// <param name="Collection">As it is now, or as it was before it was deleted.</param>
/// <param name="Refusal">Why nothing was done.</param>
public sealed record CollectionResult(CollectionRecord? Collection, Refusal? Refusal = null)
{
    /// <summary>Pictures that are different now, as they are now: those that lay in a collection that was deleted.</summary>
    public IReadOnlyList<PictureRecord> Changed { get; init => field = value ?? []; } = [];
}
