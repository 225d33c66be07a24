using System.Globalization;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Shuffles. The same id lands always at the same place, so that paging holds.</summary>
internal sealed class ShuffleSortColumn(Column<long> ids, ulong shuffle) : SortColumn
{
    public const string Name = "random";

    /// <summary>Reads <c>random</c>, or <c>random:</c> with a whole number that picks another shuffle.</summary>
    public static bool TryRead(string key, out ulong shuffle)
    {
        shuffle = 0x9E3779B97F4A7C15;
        if (key == Name)
        {
            return true;
        }

        if (!key.StartsWith(Name + ":", StringComparison.Ordinal) || !uint.TryParse(key.AsSpan(Name.Length + 1), CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        shuffle = (ulong)Mix(shuffle + number);
        return true;
    }

    public override int Compare(int left, int right) => Key(left).CompareTo(Key(right));

    public override bool IsSame(SortColumn earlier, int position) => true;

    public override void CopyKeys(Span<long> keys)
    {
        for (var position = 0; position < keys.Length; position++)
        {
            keys[position] = Key(position);
        }
    }

    /// <summary>Where a row is to land. Pictures of one key stand in order of id, a few here and there.</summary>
    public uint Key(int position) => (uint)((ulong)Mix((ulong)ids[position] ^ shuffle) >> (64 - ShuffleSort.KeyBits));

    // The finaliser of splitmix64: neighbouring ids land far apart.
    private static long Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (long)(value ^ (value >> 31));
    }
}
