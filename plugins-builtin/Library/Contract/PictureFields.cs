using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>Typed fields of a file and its sidecars, as read: what a person changed since stands on the picture.</summary>
internal sealed record PictureFields
{
    public required string? Title { get; init; }

    public required string? Headline { get; init; }

    public required string? Description { get; init; }

    public required string? AltText { get; init; }

    public required IReadOnlyList<string> Creators { get; init; }

    public required string? Rights { get; init; }

    public required int? Rating { get; init; }

    public required bool? Rejected { get; init; }

    public required string? Label { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Levels separated by a bar, outermost first.</summary>
    public required IReadOnlyList<string> KeywordPaths { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<PictureRegion> Regions { get; init; }

    public required PlaceNames? Place { get; init; }

    public required string? Software { get; init; }
}
