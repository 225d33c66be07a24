using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PluginHost.Packages.Signatures;

/// <summary>Reads what a signer signed besides the content.</summary>
internal static class SignedAttributes
{
    public static byte[]? Value(CryptographicAttributeObjectCollection attributes, string oid)
    {
        var found = attributes.Cast<CryptographicAttributeObject>().Where(attribute => attribute.Oid.Value == oid).ToList();
        return found is [{ Values.Count: 1 } only] ? only.Values[0].RawData : null;
    }

    /// <summary>Author or repository; <see langword="null"/> when it says neither.</summary>
    public static SignerKind? Kind(SignerInfo signer)
    {
        if (Value(signer.SignedAttributes, SignatureOids.CommitmentType) is not { } value)
        {
            return null;
        }

        var sequence = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        return sequence.ReadObjectIdentifier() switch
        {
            SignatureOids.ProofOfOrigin => SignerKind.Author,
            SignatureOids.ProofOfReceipt => SignerKind.Repository,
            _ => null,
        };
    }

    /// <summary>Whether the certificate that is sent along is the one that was meant: its hash is signed.</summary>
    public static bool NamesCertificate(SignerInfo signer, X509Certificate2 certificate)
    {
        if (Value(signer.SignedAttributes, SignatureOids.SigningCertificateV2) is not { } value)
        {
            return false;
        }

        var first = new AsnReader(value, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = SignatureOids.Sha256;
        if (first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            algorithm = first.ReadSequence().ReadObjectIdentifier();
        }

        return HashNames.FromOid(algorithm) is { } name && CryptographicOperations.HashData(name, certificate.RawData).AsSpan().SequenceEqual(first.ReadOctetString());
    }

    public static IReadOnlyList<string> Owners(SignerInfo signer)
    {
        if (Value(signer.SignedAttributes, SignatureOids.Owners) is not { } value)
        {
            return [];
        }

        var sequence = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        var owners = new List<string>();
        while (sequence.HasData)
        {
            owners.Add(sequence.ReadCharacterString(UniversalTagNumber.UTF8String));
        }

        return owners;
    }
}
