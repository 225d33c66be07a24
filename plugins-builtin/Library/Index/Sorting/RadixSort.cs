namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Sorts rows by whole numbers, keeping the order of equal ones. Budget: 1,000,000 in 40 ms, four times as fast as comparing (benchmark <c>queries</c>).</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int Passes = 6;

    public static void Sort(Span<long> keys, Span<int> positions)
    {
        var counts = CountDigits(keys);
        Span<long> fromKeys = keys;
        Span<int> fromPositions = positions;
        Span<long> toKeys = new long[keys.Length];
        Span<int> toPositions = new int[keys.Length];
        var swapped = false;
        for (var pass = 0; pass < Passes; pass++)
        {
            var places = counts.AsSpan(pass * Digits, Digits);
            if (!TryPlace(places, keys.Length))
            {
                continue;
            }

            var shift = pass * DigitBits;
            for (var i = 0; i < fromKeys.Length; i++)
            {
                var key = fromKeys[i];
                var place = places[Digit(key, shift)]++;
                toKeys[place] = key;
                toPositions[place] = fromPositions[i];
            }

            var spareKeys = fromKeys;
            var sparePositions = fromPositions;
            fromKeys = toKeys;
            fromPositions = toPositions;
            toKeys = spareKeys;
            toPositions = sparePositions;
            swapped = !swapped;
        }

        if (swapped)
        {
            fromKeys.CopyTo(keys);
            fromPositions.CopyTo(positions);
        }
    }

    private static int[] CountDigits(ReadOnlySpan<long> keys)
    {
        var counts = new int[Passes * Digits];
        foreach (var key in keys)
        {
            for (var pass = 0; pass < Passes; pass++)
            {
                counts[(pass * Digits) + Digit(key, pass * DigitBits)]++;
            }
        }

        return counts;
    }

    /// <summary>Turns counts into places; answers false where all keys have the same digit, so that nothing moves.</summary>
    private static bool TryPlace(Span<int> counts, int total)
    {
        var place = 0;
        for (var digit = 0; digit < counts.Length; digit++)
        {
            if (counts[digit] == total)
            {
                return false;
            }

            (place, counts[digit]) = (place + counts[digit], place);
        }

        return true;
    }

    private static int Digit(long key, int shift) => (int)(((ulong)key ^ (1UL << 63)) >> shift) & (Digits - 1);
}
