using System.Security.Cryptography;

namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>A file of the folder as it was read.</summary>
/// <param name="Bytes">All of it, unless it is longer than any script may be.</param>
/// <param name="Length">How long it is.</param>
/// <param name="WrittenUtc">When it was last written.</param>
internal sealed record ScriptFile(byte[] Bytes, long Length, DateTime WrittenUtc)
{
    public FileStamp Stamp => new(Length, WrittenUtc);

    public string Sha256 { get => field ??= HashOf(Bytes); private init; }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
