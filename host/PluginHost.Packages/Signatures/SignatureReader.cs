using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using PluginHost.Packages.Archives;

namespace PluginHost.Packages.Signatures;

/// <summary>Reads and checks a package's signature: that it covers these bytes, and that its maker's certificate was valid for it.</summary>
internal sealed class SignatureReader(TimeProvider time)
{
    private const int MaxBytes = 1 << 20;

    /// <returns><see langword="null"/> for a package without a signature.</returns>
    /// <exception cref="PackageException">It has one, but not a valid one.</exception>
    public PackageSigner? Read(PackageArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Signature is not { } entry)
        {
            return null;
        }

        try
        {
            var message = new SignedCms();
            message.Decode(archive.ReadAll(entry, MaxBytes));
            CheckContent(archive, message, cancellationToken);
            return new SignerReader(archive.Path, time).Read(message);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            throw SignatureRefusals.Invalid(archive.Path, exception.Message.TrimEnd('.'));
        }
    }

    private static void CheckContent(PackageArchive archive, SignedCms message, CancellationToken cancellationToken)
    {
        if (message.SignerInfos.Count != 1 || message.ContentInfo.ContentType.Value != SignatureOids.Data || message.Detached)
        {
            throw SignatureRefusals.Invalid(archive.Path, "it has more than one signer, or does not hold what it signs");
        }

        if (SignedContent.Parse(message.ContentInfo.Content) is not { } content)
        {
            throw SignatureRefusals.Invalid(archive.Path, "what it signs is not the hash of a package");
        }

        if (!ArchiveHash.OfContent(archive, content.Algorithm, cancellationToken).AsSpan().SequenceEqual(content.Hash))
        {
            throw SignatureRefusals.Invalid(archive.Path, "the package was changed after it was signed");
        }
    }
}
