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

    public required Generation? Generation { get; init; }
}
