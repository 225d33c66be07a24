using System.Globalization;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a set, a project or a person: a positive number given by the catalogue, one for all kinds together, never used again.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(CollectionIdJsonConverter))]
public readonly record struct CollectionId(long Value) : IComparable<CollectionId>
{
    /// <inheritdoc/>
    public int CompareTo(CollectionId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
