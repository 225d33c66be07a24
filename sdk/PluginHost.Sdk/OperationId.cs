using System.Globalization;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a change that can be undone.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(OperationIdJsonConverter))]
public readonly record struct OperationId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
