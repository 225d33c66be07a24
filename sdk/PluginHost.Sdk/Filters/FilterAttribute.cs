namespace PluginHost.Sdk.Filters;

/// <summary>Describes an <see cref="IFilter"/>. <see cref="CapabilityAttribute.EngineVersion"/> grows when the same parameters give another picture.</summary>
/// <param name="id">The capability's id, which recipes and presets keep.</param>
/// <param name="name">For people.</param>
public sealed class FilterAttribute(string id, string name) : CapabilityAttribute(id, name)
{
    /// <summary>Where it stands among other filters, for example <c>Colour</c>.</summary>
    public string Group { get; init; } = "Other";
}
