using System.Security.Cryptography;
using System.Text;

namespace PluginHost.Packages.Signatures;

/// <summary>The text that is signed: which hash the package has.</summary>
internal sealed record SignedContent(HashAlgorithmName Algorithm, byte[] Hash)
{
    private const string Version = "Version:1";

    /// <summary><see langword="null"/> when it is not such a text.</summary>
    public static SignedContent? Parse(byte[] content)
    {
        // Anything but these lines would be a format whose rules are not known here.
        if (Encoding.ASCII.GetString(content).Split('\n') is not [Version, "", var line, "", ""] || line.Split(':') is not [var name, var value])
        {
            return null;
        }

        var hash = new byte[64];
        return name.EndsWith("-Hash", StringComparison.Ordinal) && HashNames.FromOid(name[..^"-Hash".Length]) is { } algorithm && Convert.TryFromBase64String(value, hash, out var length)
            ? new SignedContent(algorithm, hash[..length])
            : null;
    }
}
