namespace PluginHost.Sdk.Tagging;

/// <summary>Describes an <see cref="ITagger"/>. Add <see cref="Imaging.SampleAttribute"/> if it looks at pixels.</summary>
/// <param name="id">The capability's id; also the source of its tags.</param>
/// <param name="name">For people.</param>
public sealed class TaggerAttribute(string id, string name) : CapabilityAttribute(id, name);
