using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Metadata;

/// <summary>Asks for what is embedded in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Format by content, as <see cref="ImageInfo.Format"/>.</param>
public sealed record MetadataRequest(ImageFile File, string Format)
{
    /// <summary>What lies beside the file.</summary>
    public IReadOnlyList<MetadataSidecar> Sidecars { get; init => field = value ?? []; } = [];

    /// <summary>Only <see cref="MetadataResult.Embedded"/> is wanted, to carry it into a copy of the picture: nothing needs to be understood.</summary>
    public bool WantsEmbedded { get; init; }

    /// <summary>Generation data stored before. Where there is some it is understood anew, and the file is not opened.</summary>
    public IReadOnlyList<RawMetadata> Raw { get; init => field = value ?? []; } = [];
}
