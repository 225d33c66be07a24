namespace PluginHost.Sdk;

/// <summary>Marks the plugin's entry class. Written into <c>plugin.json</c> at build.</summary>
/// <param name="id">Lower-case dotted id, for example <c>acme.warm</c>. Never changes.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string id) : Attribute
{
    /// <summary>Lower-case dotted id.</summary>
    public string Id { get; } = id;

    /// <summary>For people. Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>One or two sentences for people. Default: the project's <c>Description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>How the host loads it. Default <see cref="PluginLoadMode.Reloadable"/>.</summary>
    public PluginLoadMode LoadMode { get; init; }

    /// <summary>The options type; its primary constructor's defaults and attributes become the settings schema.</summary>
    public Type? Settings { get; init; }
}
