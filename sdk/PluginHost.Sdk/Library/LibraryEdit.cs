namespace PluginHost.Sdk.Library;

/// <summary>One edit on pictures, named or found.</summary>
/// <param name="Edit">What.</param>
/// <param name="Actor">Who.</param>
public sealed record LibraryEdit(PictureEdit Edit, string Actor)
{
    /// <summary>Which pictures, or <see langword="null"/> to use <see cref="Q"/>.</summary>
    public IReadOnlyList<PictureId>? Ids { get; init; }

    /// <summary>Which pictures, in the query language.</summary>
    public string? Q { get; init; }
}
