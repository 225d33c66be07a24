namespace PluginHost.Sdk.Library;

/// <summary>A tag of a picture.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Source">Who says so: <see cref="TagSources.Person"/>, <see cref="TagSources.File"/> or the id of a tagger.</param>
/// <param name="Confidence">0 to 1; 1 for people.</param>
public sealed record PictureTag(TagName Name, string Source, double Confidence)
{
    /// <summary>A person took it away: no engine adds it again. Rejected tags are never shown as tags.</summary>
    public bool Rejected { get; init; }
}
