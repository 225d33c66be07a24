namespace PluginHost.Configuration;

/// <summary>Whose packages are taken, in <c>server-config.json</c>.</summary>
/// <param name="Require">Only packages of trusted signers; without it any, but what a plugin began with it must go on with.</param>
/// <param name="Trusted">SHA-256 fingerprints of certificates.</param>
internal sealed record PackageSigners(bool Require = false, IReadOnlyList<string>? Trusted = null);
