using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk.Storage;

/// <summary>
/// The name of a blob: one to eight segments joined by <c>/</c>, for example <c>originals/2026/11/beach-1f2e3d4c.jpg</c>. Segments are not empty, not
/// <c>.</c> or <c>..</c>, at most 200 UTF-8 bytes, hold no control characters, no half of a surrogate pair and none of <c>\ : * ? " &lt; &gt; |</c>, do not end with a dot or
/// a space and are no device name such as <c>nul</c> or <c>com1.txt</c>, so that a key is a safe path on every system.
/// </summary>
[JsonConverter(typeof(BlobKeyJsonConverter))]
public readonly record struct BlobKey : IComparable<BlobKey>
{
    private readonly string? _value;

    private BlobKey(string value) => _value = value;

    /// <summary>The text.</summary>
    public string Value => _value ?? "";

    /// <summary>Wraps a valid key.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out BlobKey key)
    {
        key = default;
        if (string.IsNullOrEmpty(value))
        {
            return false;
        }

        var segments = value.Split('/');
        if (segments.Length > 8 || !segments.All(IsSafe))
        {
            return false;
        }

        key = new BlobKey(value);
        return true;
    }

    /// <summary>Wraps a valid key.</summary>
    /// <exception cref="FormatException">Not a key.</exception>
    public static BlobKey Parse(string value) => TryParse(value, out var key) ? key : throw new FormatException($"'{value}' is not a blob key.");

    /// <inheritdoc/>
    public int CompareTo(BlobKey other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsSafe(string segment) =>
        segment.Length > 0 && segment is not ("." or "..") && segment[^1] is not ('.' or ' ')
        && segment.AsSpan().IndexOfAny(@"\:*?""<>|") < 0 && !segment.Any(char.IsControl)
        && WellFormed.IsUtf16(segment) && System.Text.Encoding.UTF8.GetByteCount(segment) <= 200
        && !IsDevice(segment.AsSpan(0, segment.IndexOf('.') is >= 0 and var dot ? dot : segment.Length));

    // Windows opens these as devices in every folder and with any extension.
    private static bool IsDevice(ReadOnlySpan<char> stem) => stem.Length switch
    {
        3 => Is(stem, "con") || Is(stem, "prn") || Is(stem, "aux") || Is(stem, "nul"),
        4 => char.IsAsciiDigit(stem[3]) && (Is(stem[..3], "com") || Is(stem[..3], "lpt")),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> stem, string name) => stem.Equals(name, StringComparison.OrdinalIgnoreCase);
}
