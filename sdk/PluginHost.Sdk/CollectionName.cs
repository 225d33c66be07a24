using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;
using PluginHost.Sdk.Text;

namespace PluginHost.Sdk;

/// <summary>
/// The name of a set, a project or a person: 1 to 100 characters, NFC, without white space around it or control characters.
/// Of each kind there is one of a name, whatever the case of its letters (<see cref="Key"/>).
/// </summary>
[JsonConverter(typeof(CollectionNameJsonConverter))]
public readonly record struct CollectionName
{
    /// <summary>The longest name in characters.</summary>
    public const int MaxLength = 100;

    private readonly string? _value;

    private CollectionName(string value) => _value = value;

    /// <summary>The normalised text.</summary>
    public string Value => _value ?? "";

    /// <summary>What two names have in common that differ only in the case of their letters.</summary>
    public string Key => Value.ToUpperInvariant();

    /// <summary>Normalises and wraps a name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CollectionName name)
    {
        name = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 4 * MaxLength || !WellFormed.IsUtf16(text))
        {
            return false;
        }

        var normal = Nfc.Of(text).Trim();
        if (normal.Length is 0 or > MaxLength || normal.Any(char.IsControl))
        {
            return false;
        }

        name = new CollectionName(normal);
        return true;
    }

    /// <summary>Normalises and wraps a name.</summary>
    /// <exception cref="FormatException">Empty, too long, or with control characters.</exception>
    public static CollectionName Parse(string text) => TryParse(text, out var name)
        ? name
        : throw new FormatException($"'{text}' is not a name of a set, a project or a person. Use 1 to {MaxLength} characters without control characters.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
