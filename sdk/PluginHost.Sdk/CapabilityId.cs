using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a capability, unique within its contract: lower-case words joined by dots, for example <c>acme.warm</c>.</summary>
[JsonConverter(typeof(CapabilityIdJsonConverter))]
public readonly record struct CapabilityId : IComparable<CapabilityId>
{
    private readonly string? _value;

    /// <summary>Wraps a valid id.</summary>
    /// <exception cref="FormatException">Not a dotted lower-case id.</exception>
    public CapabilityId(string value) => _value = DottedId.Check(value, "capability");

    /// <summary>The text.</summary>
    public string Value => _value ?? "";

    /// <summary>Wraps <paramref name="value"/> if it is a valid id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out CapabilityId id)
    {
        var valid = DottedId.IsValid(value);
        id = valid ? new CapabilityId(value!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(CapabilityId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
