namespace PluginHost.Sdk;

/// <summary>Base of the attributes that describe a capability class. Written into <c>plugin.json</c> at build.</summary>
/// <param name="id">Lower-case dotted id, unique within the contract.</param>
/// <param name="name">For people.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class CapabilityAttribute(string id, string name) : Attribute
{
    /// <summary>Lower-case dotted id.</summary>
    public string Id { get; } = id;

    /// <summary>For people.</summary>
    public string Name { get; } = name;

    /// <summary>One sentence for people.</summary>
    public string? Description { get; init; }

    /// <summary>Order among implementations of one contract; higher comes first.</summary>
    public int Priority { get; init; }

    /// <summary>Grows when the engine's results change, so that earlier ones are made anew.</summary>
    public int EngineVersion { get; init; } = 1;

    /// <summary>Keys the contract looks implementations up by: job kinds, importer kinds, file extensions.</summary>
    public string[] Keys { get; init; } = [];
}
