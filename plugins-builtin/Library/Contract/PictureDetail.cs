namespace PluginHost.Plugins.Library.Contract;

/// <summary>All fields of a picture.</summary>
internal sealed record PictureDetail : Picture
{
    public required string Source { get; init; }

    public required string Folder { get; init; }

    public required string? Camera { get; init; }

    public required string? Lens { get; init; }

    public required Exposure? Exposure { get; init; }

    public required GpsPosition? Gps { get; init; }

    /// <summary>The captioner that says the description; nothing for one of a person or a file.</summary>
    public required string? DescribedBy { get; init; }

    /// <summary>What captioners say, also where the description is another one.</summary>
    public required IReadOnlyList<Caption> Captions { get; init; }

    public required Generation? Generation { get; init; }
}
