namespace PluginHost.Packages.Signatures;

/// <summary>Names of what is inside of a signature.</summary>
internal static class SignatureOids
{
    public const string Data = "1.2.840.113549.1.7.1";
    public const string CommitmentType = "1.2.840.113549.1.9.16.2.16";
    public const string ProofOfOrigin = "1.2.840.113549.1.9.16.6.1";
    public const string ProofOfReceipt = "1.2.840.113549.1.9.16.6.2";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string Timestamp = "1.2.840.113549.1.9.16.2.14";
    public const string Owners = "1.3.6.1.4.1.311.84.2.1.1.2";
    public const string CodeSigning = "1.3.6.1.5.5.7.3.3";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";
}
