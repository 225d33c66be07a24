using PluginHost.Sdk.Metadata;

namespace PluginHost.Sdk.Library;

/// <summary>What a picture's file says when it is read again.</summary>
/// <param name="Picture">Which picture; a vanished one is left out.</param>
/// <param name="Metadata">Takes the place of what was read before.</param>
public sealed record MetadataReplacement(PictureId Picture, MetadataResult Metadata)
{
    /// <summary>Tags that the file did not give before. One that a person rejected stays rejected.</summary>
    public IReadOnlyList<TagName> NewTags { get; init => field = value ?? []; } = [];
}
