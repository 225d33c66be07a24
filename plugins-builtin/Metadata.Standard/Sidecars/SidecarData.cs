namespace PluginHost.Plugins.Metadata.Standard.Sidecars;

/// <summary>What sidecars hold beside texts.</summary>
internal sealed class SidecarData
{
    /// <summary>XMP that was changed after the file: trusted before what the file says.</summary>
    public List<ReadOnlyMemory<byte>> NewerPackets { get; } = [];

    /// <summary>XMP from before the file was last changed.</summary>
    public List<ReadOnlyMemory<byte>> OlderPackets { get; } = [];

    public List<string> Tags { get; } = [];

    public PicasaRecord? Picasa { get; set; }

    public TakeoutRecord? Takeout { get; set; }
}
