using System.Globalization;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a picture: a positive number given by the catalogue, never used again.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(PictureIdJsonConverter))]
public readonly record struct PictureId(long Value) : IComparable<PictureId>
{
    /// <inheritdoc/>
    public int CompareTo(PictureId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
