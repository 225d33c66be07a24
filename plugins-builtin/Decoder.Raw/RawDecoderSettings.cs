using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Decoder.Raw;

/// <summary>How raw files are read where the JPEG inside is too small.</summary>
/// <param name="Develop">Whether LibRaw develops them.</param>
/// <param name="Library">Path or name of LibRaw; empty for the system's.</param>
[method: JsonConstructor]
public sealed record RawDecoderSettings(
    [Description("Develops a raw file with the system's LibRaw where the JPEG inside is too small for what is wanted. Takes seconds a picture.")]
    bool Develop = true,
    [Description("Path of LibRaw, where it is not found by itself. Empty for the one that the system has.")]
    string Library = "")
{
    /// <summary>The system's library, where there is one.</summary>
    public RawDecoderSettings() : this(Develop: true)
    {
    }
}
