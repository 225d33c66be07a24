namespace PluginHost.Packages.Signatures;

/// <summary>A signer that the owner of this host trusts.</summary>
/// <param name="Fingerprint">SHA-256 of the certificate, hexadecimal.</param>
/// <param name="Owners">With a repository's certificate: only packages of one of these owners. Empty for all.</param>
public sealed record TrustedSigner(string Fingerprint, IReadOnlyList<string> Owners);
