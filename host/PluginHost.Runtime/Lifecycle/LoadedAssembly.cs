namespace PluginHost.Runtime.Lifecycle;

/// <summary>An assembly a plugin uses.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Shared">Whether it is the host's own copy.</param>
public sealed record LoadedAssembly(string Name, string Version, bool Shared);
