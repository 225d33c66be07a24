namespace PluginHost.Sdk.Library;

/// <summary>Makes a collection.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Refused (PH6215) where there is one of this kind and name.</param>
public sealed record CreateCollectionRequest(CollectionKind Kind, CollectionName Name)
{
    /// <summary>What else it shall have from the beginning; its name is of no account.</summary>
    public CollectionEdit Values { get; init => field = value ?? new(); } = new();
}
