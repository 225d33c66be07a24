using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Metadata;

/// <summary>Asks for what is embedded in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Format by content, as <see cref="ImageInfo.Format"/>.</param>
public sealed record MetadataRequest(ImageFile File, string Format)
{
    /// <summary>What lies beside the file.</summary>
    public IReadOnlyList<MetadataSidecar> Sidecars { get; init => field = value ?? []; } = [];

    /// <summary>Generation data stored before. Where there is some it is understood anew, and the file is not opened.</summary>
    public IReadOnlyList<RawMetadata> Raw { get; init => field = value ?? []; } = [];
}
