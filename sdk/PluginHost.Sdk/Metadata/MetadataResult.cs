namespace PluginHost.Sdk.Metadata;

/// <summary>What is embedded in a file.</summary>
/// <param name="Fields">Typed fields the library knows what to do with.</param>
/// <param name="Groups">Everything, for people, grouped by where it came from.</param>
public sealed record MetadataResult(MetadataFields Fields, IReadOnlyList<MetadataGroup> Groups)
{
    /// <summary>How a generator made the picture, if one did.</summary>
    public GenerationInfo? Generation { get; init; }

    /// <summary>What the file claims of where its content comes from, if it does.</summary>
    public ContentOrigin? Origin { get; init; }

    /// <summary>Generation data as found, byte exact.</summary>
    public IReadOnlyList<RawMetadata> Raw { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Where <see cref="MetadataRequest.WantsEmbedded"/> asks for it: blocks and texts byte exact. Containers are <c>exif</c> (from the TIFF header on),
    /// <c>xmp</c>, <c>iptc</c> (records), <c>jpeg.COM</c>, and <c>png.tEXt</c>, <c>png.zTXt</c> (inflated), <c>png.iTXt</c> with their keys.
    /// </summary>
    public IReadOnlyList<RawMetadata> Embedded { get; init => field = value ?? []; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Warnings { get; init => field = value ?? []; } = [];
}
