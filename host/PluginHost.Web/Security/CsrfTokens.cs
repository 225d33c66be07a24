using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PluginHost.Web.Security;

/// <summary>A value only a page of ours can know: derived from the session's secret, which scripts cannot read and the store does not keep.</summary>
internal static class CsrfTokens
{
    public const string Header = "X-CSRF-Token";

    public static string Of(string sessionSecret) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(sessionSecret), "pluginhost csrf 1"u8));

    public static bool Matches(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
