namespace PluginHost.Sdk.Library;

/// <summary>Reads the texts of pictures.</summary>
/// <param name="After">Ids above this one; 0 for all.</param>
public sealed record ScanTextsRequest(PictureId After)
{
    /// <summary>Only these pictures, in any order; <see langword="null"/> for all. Unknown ones are left out.</summary>
    public IReadOnlyList<PictureId>? Ids { get; init; }
}
