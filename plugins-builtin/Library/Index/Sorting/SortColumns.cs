namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>The sort keys that every library has.</summary>
internal static class SortColumns
{
    private static readonly Dictionary<string, SortColumn> Known = new(StringComparer.Ordinal)
    {
        ["imported"] = new NumberSortColumn(row => row.ImportedAt.UtcTicks),
        ["taken"] = new NumberSortColumn(row => row.TakenAt?.UtcTicks),
        ["name"] = new TextSortColumn(row => row.Name),
        ["bytes"] = new NumberSortColumn(row => row.Bytes),
        ["pixels"] = new NumberSortColumn(row => row.Pixels),
        ["stars"] = new NumberSortColumn(row => row.Stars),
        ["score"] = NumberSortColumn.Of(row => row.Score ?? double.NaN),
    };

    private const string Random = "random";

    public static IEnumerable<string> Names => Known.Keys.Append(Random);

    /// <summary>Whether a key is known: one of the names, or <c>random:</c> with a whole number that picks another shuffle.</summary>
    public static bool IsKnown(string key) => Known.ContainsKey(key) || TryReadShuffle(key, out _);

    /// <summary>The column of a key; one that is not known is a scorer's.</summary>
    public static SortColumn Find(string key, NameTable scores)
    {
        if (Known.TryGetValue(key, out var column))
        {
            return column;
        }

        if (TryReadShuffle(key, out var shuffle))
        {
            return new NumberSortColumn(row => Mix((ulong)row.Id.Value ^ shuffle));
        }

        return scores.TryGet(key, out var number) ? NumberSortColumn.Of(row => row.Column(number)) : new NumberSortColumn(_ => null);
    }

    private static bool TryReadShuffle(string key, out ulong shuffle)
    {
        shuffle = 0x9E3779B97F4A7C15;
        if (key == Random)
        {
            return true;
        }

        var valid = key.StartsWith(Random + ":", StringComparison.Ordinal) && uint.TryParse(key.AsSpan(Random.Length + 1), out _);
        shuffle = valid ? (ulong)Mix(shuffle + uint.Parse(key.AsSpan(Random.Length + 1), System.Globalization.CultureInfo.InvariantCulture)) : shuffle;
        return valid;
    }

    // The finaliser of splitmix64: neighbouring ids land far apart, and the same id lands always at the same place, so that paging holds.
    private static long Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (long)(value ^ (value >> 31));
    }
}
