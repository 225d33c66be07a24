namespace PluginHost.Sdk.Library;

/// <summary>One edit on many pictures.</summary>
/// <param name="Ids">Which; unknown ones are left out.</param>
/// <param name="Edit">What.</param>
/// <param name="Actor">Who, for the log of operations.</param>
public sealed record EditRequest(IReadOnlyList<PictureId> Ids, PictureEdit Edit, string Actor)
{
    /// <summary>Refuse (PH6212) unless the one picture has this revision.</summary>
    public long? ExpectedRevision { get; init; }
}
