using PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>The properties of all packets; the first packet wins.</summary>
internal sealed class XmpDocument(IReadOnlyList<XmpPacket> packets)
{
    public IReadOnlyList<XmpProperty> Properties { get; } = [.. packets.SelectMany(packet => packet.Properties)];

    /// <summary>The regions of the first packet that has some: two lists of the same faces are not to be mixed.</summary>
    public IReadOnlyList<XmpRegion> Regions { get; } = packets.FirstOrDefault(packet => packet.Regions.Count > 0)?.Regions ?? [];

    public IReadOnlyList<string> Values(string @namespace, string name) =>
        Properties.FirstOrDefault(property => property.Name == name && property.Namespace == @namespace)?.Values ?? [];

    public string? Value(string @namespace, string name) => Values(@namespace, name).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
}
