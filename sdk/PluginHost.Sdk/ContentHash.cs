using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The SHA-256 of a whole file as 64 lower-case hexadecimal digits. Two files with one hash are one file.</summary>
[JsonConverter(typeof(ContentHashJsonConverter))]
public readonly record struct ContentHash
{
    private readonly string? _hex;

    /// <summary>Wraps the raw 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public ContentHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 32)
        {
            throw new ArgumentException($"A SHA-256 has 32 bytes, not {bytes.Length}.", nameof(bytes));
        }

        _hex = Convert.ToHexStringLower(bytes);
    }

    private ContentHash(string hex) => _hex = hex;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex => _hex ?? new string('0', 64);

    /// <summary>The first eight digits: enough for a person to tell two files of one name apart.</summary>
    public string Short => Hex[..8];

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, out ContentHash hash)
    {
        var valid = hex is { Length: 64 } && hex.AsSpan().IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
        hash = valid ? new ContentHash(hex!.ToLowerInvariant()) : default;
        return valid;
    }

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">Not a SHA-256.</exception>
    public static ContentHash Parse(string hex) => TryParse(hex, out var hash) ? hash : throw new FormatException($"'{hex}' is not a SHA-256 in hexadecimal.");

    /// <summary>The raw 32 bytes.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
