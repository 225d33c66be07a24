namespace PluginHost.Packages.Signatures;

/// <summary>Whether a package's signer will do: trusted where trust is asked for, and the same one that the plugin began with.</summary>
internal sealed class SignerPolicy(SignerOptions options)
{
    /// <summary>What to name when an unsigned package may follow a signed one.</summary>
    public const string Unsigned = "unsigned";

    /// <summary>What to name when the new signer is to be shown first.</summary>
    public const string Ask = "ask";

    /// <param name="package">For messages.</param>
    /// <param name="signer">Who signed it.</param>
    /// <param name="known">Who signed the installed version; remembered from the first installation on.</param>
    /// <param name="accepted">The fingerprint that the user said yes to, or <see cref="Unsigned"/>, or <see cref="Ask"/>.</param>
    /// <returns>Whether somebody must still say yes to the signer.</returns>
    /// <exception cref="PackageException">It will not do.</exception>
    public bool Check(string package, PackageSigner? signer, PackageSigner? known, string? accepted)
    {
        if (options.Mode == SignerMode.Require)
        {
            CheckTrusted(package, signer);
        }

        if (!IsChange(signer, known) || IsAccepted(signer, accepted is null ? [] : [accepted]))
        {
            return false;
        }

        return accepted == Ask ? true : throw SignatureRefusals.Changed(package, known!, signer);
    }

    /// <summary>Whether the plugin began with another signer.</summary>
    public static bool IsChange(PackageSigner? signer, PackageSigner? known) => known is not null && (signer is null || !known.IsSameAs(signer));

    public static bool IsAccepted(PackageSigner? signer, IReadOnlyList<string> accepted) => accepted.Contains(signer?.Fingerprint ?? Unsigned, StringComparer.OrdinalIgnoreCase);

    private void CheckTrusted(string package, PackageSigner? signer)
    {
        if (signer is null)
        {
            throw SignatureRefusals.Unsigned(package);
        }

        if (!IsTrusted(signer) && (signer.Repository is null || !IsTrusted(signer.Repository)))
        {
            throw SignatureRefusals.Untrusted(package, signer);
        }
    }

    private bool IsTrusted(PackageSigner signer) => options.Trusted.Any(trusted =>
        string.Equals(trusted.Fingerprint.Replace(":", "", StringComparison.Ordinal), signer.Fingerprint, StringComparison.OrdinalIgnoreCase)
        && (trusted.Owners.Count == 0 || trusted.Owners.Intersect(signer.Owners, StringComparer.OrdinalIgnoreCase).Any()));
}
