using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PluginHost.Packages.Signatures;

/// <summary>Checks the one who signed a package, and the repository that countersigned.</summary>
internal sealed class SignerReader(string package, TimeProvider time)
{
    private const int MinimumKeyBits = 2048;

    public PackageSigner Read(SignedCms message)
    {
        var signer = message.SignerInfos[0];
        var repository = signer.CounterSignerInfos.Cast<SignerInfo>().FirstOrDefault(other => SignedAttributes.Kind(other) == SignerKind.Repository);
        return Check(signer, repository is null ? null : Check(repository, null));
    }

    private PackageSigner Check(SignerInfo signer, PackageSigner? repository)
    {
        signer.CheckSignature(verifySignatureOnly: true);
        var certificate = signer.Certificate ?? throw SignatureRefusals.Invalid(package, "the signer's certificate is missing");
        var kind = SignedAttributes.Kind(signer) ?? throw SignatureRefusals.Invalid(package, "it says neither that it is the author's nor that it is a repository's");
        if (HashNames.FromOid(signer.DigestAlgorithm.Value) is null || !SignedAttributes.NamesCertificate(signer, certificate))
        {
            throw SignatureRefusals.Invalid(package, "it uses an old hash, or does not name its certificate");
        }

        using var key = certificate.GetRSAPublicKey();
        if (key is null || key.KeySize < MinimumKeyBits || !HasUsage(certificate, SignatureOids.CodeSigning))
        {
            throw SignatureRefusals.Invalid(package, $"its certificate is not one for signing code with an RSA key of {MinimumKeyBits} bits or more");
        }

        var signedAt = TimestampOf(signer);
        CheckTime(certificate, signedAt ?? time.GetUtcNow());
        return new PackageSigner(kind, certificate.GetCertHashString(HashAlgorithmName.SHA256), certificate.Subject, SignedAttributes.Owners(signer), signedAt, repository);
    }

    // Without a timestamp the certificate must be valid now: the signer's own clock proves nothing.
    private void CheckTime(X509Certificate2 certificate, DateTimeOffset at)
    {
        if (at < certificate.NotBefore || at > certificate.NotAfter)
        {
            throw SignatureRefusals.Expired(package, certificate.Subject, certificate.NotBefore, certificate.NotAfter);
        }
    }

    private DateTimeOffset? TimestampOf(SignerInfo signer)
    {
        if (SignedAttributes.Value(signer.UnsignedAttributes, SignatureOids.Timestamp) is not { } value)
        {
            return null;
        }

        if (!Rfc3161TimestampToken.TryDecode(value, out var token, out _)
            || !token.VerifySignatureForSignerInfo(signer, out var authority)
            || !HasUsage(authority, SignatureOids.TimeStamping)
            || token.TokenInfo.Timestamp < authority.NotBefore || token.TokenInfo.Timestamp > authority.NotAfter)
        {
            throw SignatureRefusals.Invalid(package, "its timestamp is not valid");
        }

        return token.TokenInfo.Timestamp;
    }

    private static bool HasUsage(X509Certificate2 certificate, string usage) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(extension => extension.EnhancedKeyUsages[usage] is not null);
}
