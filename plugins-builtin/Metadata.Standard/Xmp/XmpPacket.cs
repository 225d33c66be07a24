using PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>What one packet holds.</summary>
internal sealed record XmpPacket(IReadOnlyList<XmpProperty> Properties, IReadOnlyList<XmpRegion> Regions)
{
    public static XmpPacket Empty { get; } = new([], []);
}
