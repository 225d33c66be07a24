namespace PluginHost.Packages.Signatures;

/// <summary>Who signed a package. The signature was checked; whether to trust its maker is another question.</summary>
/// <param name="Kind">Author or repository.</param>
/// <param name="Fingerprint">SHA-256 of the certificate, upper-case hexadecimal.</param>
/// <param name="Subject">The certificate's subject, for people: anybody can write anything there.</param>
/// <param name="Owners">The package's owners, as the repository names them.</param>
/// <param name="SignedAt">By the timestamp, if there is one.</param>
/// <param name="Repository">The feed that countersigned an author's signature.</param>
public sealed record PackageSigner(SignerKind Kind, string Fingerprint, string Subject, IReadOnlyList<string> Owners, DateTimeOffset? SignedAt, PackageSigner? Repository)
{
    /// <summary>Whether a package by the other one can follow a package by this one without a question.</summary>
    internal bool IsSameAs(PackageSigner other) => Kind == other.Kind && string.Equals(Fingerprint, other.Fingerprint, StringComparison.OrdinalIgnoreCase)
        && (Kind == SignerKind.Author || Owners.Count == 0 || Owners.Intersect(other.Owners, StringComparer.OrdinalIgnoreCase).Any());

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == SignerKind.Author ? "author" : "repository")} {Subject} ({Fingerprint})";
}
