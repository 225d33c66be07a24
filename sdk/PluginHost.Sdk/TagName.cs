using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;
using PluginHost.Sdk.Text;

namespace PluginHost.Sdk;

/// <summary>
/// A tag's name: 1 to 200 characters, NFC, lower case, single spaces, no control characters. Two spellings that differ only in case,
/// outer or repeated white space are one tag.
/// </summary>
[JsonConverter(typeof(TagNameJsonConverter))]
public readonly record struct TagName : IComparable<TagName>
{
    /// <summary>The longest name in characters.</summary>
    public const int MaxLength = 200;

    private readonly string? _value;

    private TagName(string value) => _value = value;

    /// <summary>The normalised text.</summary>
    public string Value => _value ?? "";

    /// <summary>Normalises and wraps a name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TagName name)
    {
        name = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 4 * MaxLength || !WellFormed.IsUtf16(text))
        {
            return false;
        }

        var normal = string.Join(' ', Nfc.Of(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (normal.Length is 0 or > MaxLength || normal.Any(char.IsControl))
        {
            return false;
        }

        name = new TagName(normal);
        return true;
    }

    /// <summary>Normalises and wraps a name.</summary>
    /// <exception cref="FormatException">Empty, too long, or with control characters.</exception>
    public static TagName Parse(string text) => TryParse(text, out var name)
        ? name
        : throw new FormatException($"'{text}' is not a tag. Use 1 to {MaxLength} characters without control characters.");

    /// <inheritdoc/>
    public int CompareTo(TagName other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
