namespace PluginHost.Sdk.Captioning;

/// <summary>Describes an <see cref="ICaptioner"/>. Add <see cref="Imaging.SampleAttribute"/> if it looks at pixels.</summary>
/// <param name="id">The capability's id; also the source of its texts and tags.</param>
/// <param name="name">For people.</param>
public sealed class CaptionerAttribute(string id, string name) : CapabilityAttribute(id, name);
