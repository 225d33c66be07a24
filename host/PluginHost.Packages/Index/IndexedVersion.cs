namespace PluginHost.Packages.Index;

/// <summary>A version of a plugin in a static feed.</summary>
/// <param name="Version">Normalised.</param>
/// <param name="Api">Range of the SDK that it runs on.</param>
/// <param name="File">The package, as a path from the index on.</param>
/// <param name="Bytes">Length of the package.</param>
internal sealed record IndexedVersion(string? Version = null, string? Api = null, string? File = null, long Bytes = 0);
