namespace PluginHost.Sdk;

/// <summary>
/// Marks the path of a file of the host's that whoever is called may read while the call lasts. A plugin in a process of its own that may not read the file where it
/// lies gets the path of one that it can.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HostFileAttribute : Attribute;
