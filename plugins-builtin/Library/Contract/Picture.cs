namespace PluginHost.Plugins.Library.Contract;

/// <summary>A picture in a list.</summary>
internal record Picture
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }

    public required string MediaType { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset? TakenAt { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required int Stars { get; init; }

    public required double? Score { get; init; }

    public required string? Description { get; init; }

    public required IReadOnlyList<PictureTag> Tags { get; init; }

    /// <summary>Sets, projects and people it was put into.</summary>
    public required IReadOnlyList<long> Collections { get; init; }

    public required string? Thumbhash { get; init; }

    public required long? StackId { get; init; }

    /// <summary>Pictures of its stack that are not trashed; 1 for a picture in no stack.</summary>
    public required int StackSize { get; init; }

    /// <summary>The picture it was made of.</summary>
    public required long? SourceId { get; init; }

    public required bool HasGenerationData { get; init; }

    public required IReadOnlyDictionary<string, double> Columns { get; init; }

    public required DateTimeOffset? TrashedAt { get; init; }

    public required long Revision { get; init; }

    /// <summary>Version token of thumbnail URLs.</summary>
    public required string V { get; init; }
}
