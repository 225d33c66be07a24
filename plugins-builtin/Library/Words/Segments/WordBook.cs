namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Gives words numbers in the order in which they come, while a segment is built.</summary>
internal sealed class WordBook
{
    private readonly ByteTableBuilder _words = new(256);
    private int[] _slots = new int[64];

    public int Count => _words.Count;

    public int GetOrAdd(ReadOnlySpan<byte> word)
    {
        if (_words.Count * 2 >= _slots.Length)
        {
            Grow();
        }

        var slot = Slot(word);
        if (_slots[slot] == 0)
        {
            _words.Write(word);
            _words.Close();
            _slots[slot] = _words.Count;
        }

        return _slots[slot] - 1;
    }

    /// <summary>The words in order, and the place of each by its number.</summary>
    public (Vocabulary Words, int[] Places) Sort()
    {
        var keys = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            (keys[i], order[i]) = (Beginning(_words[i]), i);
        }

        // Most words differ within eight bytes, which compare as one number.
        Array.Sort(keys, order);
        var byBytes = Comparer<int>.Create((a, b) => _words[a].SequenceCompareTo(_words[b]));
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            order.AsSpan(start, end - start).Sort(byBytes);
            start = end;
        }

        var sorted = new ByteTableBuilder(_words.Length);
        var places = new int[Count];
        for (var place = 0; place < order.Length; place++)
        {
            sorted.Write(_words[order[place]]);
            sorted.Close();
            places[order[place]] = place;
        }

        return (new Vocabulary(sorted.Build()), places);
    }

    private int Slot(ReadOnlySpan<byte> word)
    {
        // Keyed at random per process: a text cannot be written to fall into one slot.
        var hash = new HashCode();
        hash.AddBytes(word);
        var slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0 && !_words[_slots[slot] - 1].SequenceEqual(word))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < _words.Count; number++)
        {
            _slots[Slot(_words[number])] = number + 1;
        }
    }

    private static ulong Beginning(ReadOnlySpan<byte> word)
    {
        var key = 0UL;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            key = (key << 8) | (i < word.Length ? word[i] : 0u);
        }

        return key;
    }
}
