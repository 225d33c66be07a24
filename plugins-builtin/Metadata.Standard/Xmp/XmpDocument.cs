namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>The properties of all packets of a file; the first packet wins.</summary>
internal sealed class XmpDocument(IReadOnlyList<XmpProperty> properties)
{
    public IReadOnlyList<XmpProperty> Properties { get; } = properties;

    public IReadOnlyList<string> Values(string @namespace, string name) =>
        Properties.FirstOrDefault(property => property.Name == name && property.Namespace == @namespace)?.Values ?? [];

    public string? Value(string @namespace, string name) => Values(@namespace, name).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
}
