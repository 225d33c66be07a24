using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk.Storage;

/// <summary>
/// The name of a blob: one to eight segments joined by <c>/</c>, for example <c>originals/2026/11/beach-1f2e3d4c.jpg</c>. Segments are not empty, not
/// <c>.</c> or <c>..</c>, at most 200 UTF-8 bytes, and hold no control characters and none of <c>\ : * ? " &lt; &gt; |</c>, so that a key is a safe path on every system.
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
        && System.Text.Encoding.UTF8.GetByteCount(segment) <= 200
        && segment.AsSpan().IndexOfAny(@"\:*?""<>|") < 0 && !segment.Any(char.IsControl);
}
