using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Decoder.Heif;

/// <summary>Where libheif is.</summary>
/// <param name="Library">Path or name of the library; empty for the system's.</param>
[method: JsonConstructor]
public sealed record HeifDecoderSettings(
    [Description("Path of libheif, where it is not found by itself. Empty for the one that the system has. Counts until a library is loaded; after that, from the next start.")]
    string Library = "")
{
    /// <summary>The system's library.</summary>
    public HeifDecoderSettings() : this(Library: "")
    {
    }
}
