using System.Security.Cryptography;

namespace PluginHost.Packages.Signatures;

/// <summary>The hashes a signature may use.</summary>
internal static class HashNames
{
    public static HashAlgorithmName? FromOid(string? oid) => oid switch
    {
        SignatureOids.Sha256 => HashAlgorithmName.SHA256,
        SignatureOids.Sha384 => HashAlgorithmName.SHA384,
        SignatureOids.Sha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
