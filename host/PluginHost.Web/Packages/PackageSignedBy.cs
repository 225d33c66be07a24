using PluginHost.Packages.Signatures;

namespace PluginHost.Web.Packages;

/// <summary>Who signed a package.</summary>
internal sealed record PackageSignedBy(SignerKind Kind, string Fingerprint, string Subject, IReadOnlyList<string> Owners, DateTimeOffset? SignedAt);
