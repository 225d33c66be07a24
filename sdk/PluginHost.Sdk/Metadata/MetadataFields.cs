namespace PluginHost.Sdk.Metadata;

/// <summary>The typed fields of a picture file. All optional: <see langword="null"/> is "not said".</summary>
public sealed record MetadataFields
{
    /// <summary>When it was taken. Without a zone in the file the offset is zero and <see cref="TakenAtIsLocal"/> is set.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Whether <see cref="TakenAt"/> is the camera's wall clock of unknown zone.</summary>
    public bool TakenAtIsLocal { get; init; }

    /// <summary>Whether <see cref="TakenAt"/> is the file's own date, since the picture does not say when it was taken: good enough to sort by, not to conclude from.</summary>
    public bool TakenAtIsFileDate { get; init; }

    /// <summary>Maker and model, joined without repeating the maker.</summary>
    public string? Camera { get; init; }

    /// <summary>The lens.</summary>
    public string? Lens { get; init; }

    /// <summary>Exposure time in seconds.</summary>
    public double? ExposureSeconds { get; init; }

    /// <summary>F-number.</summary>
    public double? Aperture { get; init; }

    /// <summary>ISO speed.</summary>
    public int? Iso { get; init; }

    /// <summary>Focal length in millimetres.</summary>
    public double? FocalLength { get; init; }

    /// <summary>Degrees, -90 to 90.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees, -180 to 180.</summary>
    public double? Longitude { get; init; }

    /// <summary>Metres above the sea.</summary>
    public double? Altitude { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Description or caption.</summary>
    public string? Description { get; init; }

    /// <summary>Stars, 0 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Program that wrote the file.</summary>
    public string? Software { get; init; }
}
