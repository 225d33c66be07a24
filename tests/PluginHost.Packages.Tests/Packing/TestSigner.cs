using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>Signs packages as authors and repositories do.</summary>
internal sealed class TestSigner
{
    private static readonly string Author = "1.2.840.113549.1.9.16.6.1";
    private static readonly string Repository = "1.2.840.113549.1.9.16.6.2";

    private readonly X509Certificate2 _certificate;
    private readonly string _commitment;
    private readonly string[] _owners;

    public TestSigner(string name, bool repository = false, DateTimeOffset? until = null, int keyBits = 2048, string usage = "1.3.6.1.5.5.7.3.3", params string[] owners)
    {
        (_commitment, _owners) = (repository ? Repository : Author, owners);
        using var key = RSA.Create(keyBits);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], true));
        var end = until ?? new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _certificate = request.CreateSelfSigned(end.AddYears(-80), end);
    }

    /// <summary>Shared: making keys takes longer than all the rest.</summary>
    public static TestSigner Acme { get; } = new("Acme");

    public static TestSigner Stranger { get; } = new("Acme");

    public static TestSigner Gallery { get; } = new("Gallery", repository: true, owners: ["acme", "others"]);

    public string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Countersigns what this one signs.</summary>
    public TestSigner? CountersignedBy { get; init; }

    public byte[] Sign(IReadOnlyList<ZipEntry> entries) => Sign(entries, SHA512.HashData(ZipWriter.Write([.. entries])));

    public byte[] Sign(IReadOnlyList<ZipEntry> entries, byte[] hash)
    {
        var text = $"Version:1\n\n2.16.840.1.101.3.4.2.3-Hash:{Convert.ToBase64String(hash)}\n\n";
        var message = new SignedCms(new ContentInfo(Encoding.ASCII.GetBytes(text)), detached: false);
        message.ComputeSignature(Signer());
        if (CountersignedBy is { } repository)
        {
            message.SignerInfos[0].ComputeCounterSignature(repository.Signer());
        }

        return ZipWriter.Write([.. entries, new ZipEntry(".signature.p7s", message.Encode()) { Deflate = false }]);
    }

    private CmsSigner Signer()
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData("1.2.840.113549.1.9.16.2.16", Der(writer => writer.WriteObjectIdentifier(_commitment))));
        signer.SignedAttributes.Add(new AsnEncodedData("1.2.840.113549.1.9.16.2.47", Der(writer =>
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteOctetString(SHA256.HashData(_certificate.RawData));
            }
        })));
        if (_owners.Length > 0)
        {
            signer.SignedAttributes.Add(new AsnEncodedData("1.3.6.1.4.1.311.84.2.1.1.2", Der(writer =>
            {
                foreach (var owner in _owners)
                {
                    writer.WriteCharacterString(UniversalTagNumber.UTF8String, owner);
                }
            })));
        }

        return signer;
    }

    private static byte[] Der(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            write(writer);
        }

        return writer.Encode();
    }
}
