using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PluginHost.Web.Accounts;

/// <summary>Secrets of sessions and tokens: 256 random bits, of which the store sees the SHA-256 only. Random enough that no slow hash is needed.</summary>
internal static class SecretText
{
    public const string TokenPrefix = "ph_";

    /// <summary>Characters of a token that lists show.</summary>
    public const int ShownLength = 11;

    public static string NewSession() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewToken() => TokenPrefix + NewSession();

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
