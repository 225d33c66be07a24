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
    public IReadOnlyList<string> Keywords { get; init => field = value ?? []; } = [];

    /// <summary>Keywords with their levels, separated by <c>|</c>, outermost first.</summary>
    public IReadOnlyList<string> KeywordPaths { get; init => field = value ?? []; } = [];

    /// <summary>Names of people it shows.</summary>
    public IReadOnlyList<string> People { get; init => field = value ?? []; } = [];

    /// <summary>Faces and other named parts.</summary>
    public IReadOnlyList<PictureRegion> Regions { get; init => field = value ?? []; } = [];

    /// <summary>Whether somebody marked it as rejected; <see langword="false"/> for marked as picked.</summary>
    public bool? Rejected { get; init; }

    /// <summary>Colour label, as the file spells it.</summary>
    public string? Label { get; init; }

    /// <summary>Headline.</summary>
    public string? Headline { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string? AltText { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<string> Creators { get; init => field = value ?? []; } = [];

    /// <summary>Copyright notice.</summary>
    public string? Rights { get; init; }

    /// <summary>Where it was taken, in words.</summary>
    public PlaceNames? Place { get; init; }

    /// <summary>Program that wrote the file.</summary>
    public string? Software { get; init; }
}
