using System.Numerics;

namespace PluginHost.Plugins.Library.Index.Bits;

/// <summary>The rows of one block that have a value: places in order while they are few, bits beyond. Never changes; snapshots share it.</summary>
internal sealed class RowContainer
{
    /// <summary>From here on bits (8 KiB) take less memory than places.</summary>
    public const int MostPlaces = 4096;

    private readonly ushort[]? _places;
    private readonly ulong[]? _words;

    private RowContainer(ushort[]? places, ulong[]? words, int count) => (_places, _words, Count) = (places, words, count);

    public int Count { get; }

    /// <summary>What counting or combining costs, in words read.</summary>
    public int Cost => _words is null ? Count : Block.WordCount / 4;

    /// <param name="places">In order, each once, at least one.</param>
    public static RowContainer Of(ReadOnlySpan<ushort> places)
    {
        if (places.Length <= MostPlaces)
        {
            return new RowContainer(places.ToArray(), null, places.Length);
        }

        var words = new ulong[Block.WordCount];
        foreach (var place in places)
        {
            words[place >> 6] |= 1UL << place;
        }

        return new RowContainer(null, words, places.Length);
    }

    public bool Contains(int place) => _words is not null
        ? (_words[place >> 6] & (1UL << place)) != 0
        : _places.AsSpan().BinarySearch((ushort)place) >= 0;

    public void OrTo(Span<ulong> words)
    {
        if (_words is not null)
        {
            BitWords.Or(words, _words);
            return;
        }

        foreach (var place in _places!)
        {
            words[place >> 6] |= 1UL << place;
        }
    }

    public void AndTo(Span<ulong> words)
    {
        if (_words is not null)
        {
            BitWords.And(words, _words);
            return;
        }

        // Most places are few: what stays is noted, everything cleared, and what stays put back.
        Span<ushort> kept = stackalloc ushort[MostPlaces];
        var count = 0;
        foreach (var place in _places!)
        {
            kept[count] = place;
            count += (int)((words[place >> 6] >> place) & 1);
        }

        words.Clear();
        foreach (var place in kept[..count])
        {
            words[place >> 6] |= 1UL << place;
        }
    }

    public void AndNotTo(Span<ulong> words)
    {
        if (_words is not null)
        {
            BitWords.AndNot(words, _words);
            return;
        }

        foreach (var place in _places!)
        {
            words[place >> 6] &= ~(1UL << place);
        }
    }

    public int CountIn(ReadOnlySpan<ulong> words)
    {
        if (_words is not null)
        {
            return BitWords.CountBoth(_words, words);
        }

        var count = 0UL;
        foreach (var place in _places!)
        {
            count += (words[place >> 6] >> place) & 1;
        }

        return (int)count;
    }

    /// <summary>The container after a change; nothing where no row is left. Budget: the 8 KiB of one container, however large the library.</summary>
    public static RowContainer? Change(RowContainer? before, ReadOnlySpan<ushort> added, ReadOnlySpan<ushort> removed)
    {
        // What an import adds stands behind everything else.
        if (before?._places is { } known && removed.IsEmpty && known.Length + added.Length <= MostPlaces && known[^1] < added[0])
        {
            return new RowContainer([.. known, .. added], null, known.Length + added.Length);
        }

        var words = new ulong[Block.WordCount];
        before?.OrTo(words);
        foreach (var place in removed)
        {
            words[place >> 6] &= ~(1UL << place);
        }

        foreach (var place in added)
        {
            words[place >> 6] |= 1UL << place;
        }

        var count = BitWords.Count(words);
        return count == 0 ? null : count > MostPlaces ? new RowContainer(null, words, count) : new RowContainer(Places(words, count), null, count);
    }

    private static ushort[] Places(ReadOnlySpan<ulong> words, int count)
    {
        var places = new ushort[count];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                places[at++] = (ushort)((i << 6) + BitOperations.TrailingZeroCount(word));
            }
        }

        return places;
    }
}
