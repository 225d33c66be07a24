using PluginHost.Packages.Signatures;

namespace PluginHost.Packages.Locking;

/// <summary>One version of a plugin as it was installed.</summary>
/// <param name="Version">Normalised.</param>
/// <param name="Source">Name of the feed, or of the file it came from.</param>
/// <param name="ContentHash">SHA-512 of the package without its signature, base64.</param>
/// <param name="FileHash">SHA-512 of the package's file, base64.</param>
/// <param name="Signer">Who signed it, or <see langword="null"/>.</param>
/// <param name="InstalledAt">When this version was put in place first.</param>
public sealed record LockedVersion(string Version, string Source, string ContentHash, string FileHash, PackageSigner? Signer, DateTimeOffset InstalledAt);
