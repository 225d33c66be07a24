using PluginHost.Sdk;

namespace PluginHost.Packages.Signatures;

/// <summary>Why a package's signature is not enough, in words.</summary>
internal static class SignatureRefusals
{
    public static PackageException Invalid(string package, string what) => new(
        new Refusal(
            PackageCodes.Signature, $"The signature of {Path.GetFileName(package)} is not valid: {what}.",
            "Do not install it: it was changed after it was signed, or signed wrongly. Get it again from a source that you trust."));

    public static PackageException Expired(string package, string subject, DateTimeOffset from, DateTimeOffset until) => new(
        new Refusal(
            PackageCodes.Expired,
            $"The signature of {Path.GetFileName(package)} by {subject} does not count: its certificate is valid from {from:u} to {until:u}, and no timestamp shows that it was signed in that time.",
            "Ask its author for a package that is signed with a valid certificate and a timestamp."));

    public static PackageException Unsigned(string package) => new(
        new Refusal(
            PackageCodes.Unsigned, $"{package} is not signed, and this host takes packages of trusted signers only.",
            "Get a signed package, or set the signer mode to 'accept' if you trust its source."));

    public static PackageException Untrusted(string package, PackageSigner signer) => new(
        new Refusal(
            PackageCodes.Untrusted, $"{package} is signed by {signer}, who is not among the signers that this host trusts.",
            "If you know and trust that signer, add the fingerprint to the trusted signers."));

    public static PackageException Changed(string package, PackageSigner known, PackageSigner? found) => new(
        new Refusal(
            PackageCodes.SignerChanged,
            found is null
                ? $"{package} is not signed, but the installed version was signed by {known}."
                : $"{package} is signed by {found}, but the installed version was signed by {known}.",
            "Ask its author whether that is right. If it is, accept the new signer for this plugin in the request."));
}
