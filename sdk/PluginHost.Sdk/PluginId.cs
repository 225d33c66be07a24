using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a plugin: two or more lower-case words joined by dots, at most 100 characters, for example <c>acme.warm</c>.</summary>
[JsonConverter(typeof(PluginIdJsonConverter))]
public readonly record struct PluginId : IComparable<PluginId>
{
    private readonly string? _value;

    /// <summary>Wraps a valid id.</summary>
    /// <exception cref="FormatException">Not a dotted lower-case id.</exception>
    public PluginId(string value) => _value = DottedId.Check(value, "plugin");

    /// <summary>The text.</summary>
    public string Value => _value ?? "";

    /// <summary>Wraps <paramref name="value"/> if it is a valid id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out PluginId id)
    {
        var valid = DottedId.IsValid(value);
        id = valid ? new PluginId(value!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(PluginId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
