using System.Globalization;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk;

/// <summary>The id of a durable job: a positive number given by the job store, never used again.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(JobIdJsonConverter))]
public readonly record struct JobId(long Value) : IComparable<JobId>
{
    /// <inheritdoc/>
    public int CompareTo(JobId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
