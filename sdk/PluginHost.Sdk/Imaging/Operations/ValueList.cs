using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Numbers that are compared one by one, as records want it.</summary>
/// <param name="Values">Not to be changed afterwards.</param>
public sealed record ValueList(IReadOnlyList<double> Values)
{
    /// <summary>How many.</summary>
    [JsonIgnore]
    public int Count => Values.Count;

    /// <summary>One of them.</summary>
    public double this[int index] => Values[index];

    /// <inheritdoc/>
    public bool Equals(ValueList? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Values.Count);
        foreach (var value in Values.Take(8))
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
