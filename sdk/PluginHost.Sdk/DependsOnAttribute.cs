namespace PluginHost.Sdk;

/// <summary>Declares that another plugin must be active first.</summary>
/// <param name="pluginId">The other plugin's id.</param>
/// <param name="range">A NuGet version range, for example <c>[1.2,2.0)</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DependsOnAttribute(string pluginId, string range) : Attribute
{
    /// <summary>The other plugin's id.</summary>
    public string PluginId { get; } = pluginId;

    /// <summary>A NuGet version range.</summary>
    public string Range { get; } = range;

    /// <summary>When set, this plugin also runs without the other one; it is only ordered after it.</summary>
    public bool Optional { get; init; }
}
