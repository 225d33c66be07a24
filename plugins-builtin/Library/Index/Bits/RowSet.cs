using System.Numerics;

namespace PluginHost.Plugins.Library.Index.Bits;

/// <summary>A set of rows that a query works on: plain bits by block; a block without rows has no bits. Not to be changed once it is handed on.</summary>
internal sealed class RowSet(int size)
{
    private readonly ulong[]?[] _blocks = new ulong[]?[Block.CountFor(size)];

    /// <summary>Rows there are, in the set or not.</summary>
    public int Size => size;

    public int BlockCount => _blocks.Length;

    public static RowSet All(int size)
    {
        var set = new RowSet(size);
        for (var i = 0; i < set._blocks.Length; i++)
        {
            var words = set.Edit(i);
            var rows = Math.Min(Block.Rows, size - (i << Block.Shift));
            words[..(rows >> 6)].Fill(ulong.MaxValue);
            if ((rows & 63) != 0)
            {
                words[rows >> 6] = (1UL << (rows & 63)) - 1;
            }
        }

        return set;
    }

    /// <summary>Of bits in one piece, none beyond the size.</summary>
    public static RowSet Of(ReadOnlySpan<ulong> words, int size)
    {
        var set = new RowSet(size);
        for (var block = 0; block < set._blocks.Length; block++)
        {
            var mine = words[(block * Block.WordCount)..];
            mine = mine[..Math.Min(Block.WordCount, mine.Length)];
            if (mine.ContainsAnyExcept(0UL))
            {
                mine.CopyTo(set.Edit(block));
            }
        }

        return set;
    }

    public RowSet Copy()
    {
        var copy = new RowSet(size);
        copy.Or(this);
        return copy;
    }

    public ReadOnlySpan<ulong> Read(int block) => _blocks[block];

    /// <summary>The bits of a block, made where there are none yet.</summary>
    public Span<ulong> Edit(int block) => _blocks[block] ??= new ulong[Block.WordCount];

    public void Clear(int block) => _blocks[block] = null;

    public void Add(int position) => Edit(position >> Block.Shift)[(position & Block.Mask) >> 6] |= 1UL << (position & 63);

    public bool Contains(int position) =>
        _blocks[position >> Block.Shift] is { } words && (words[(position & Block.Mask) >> 6] & (1UL << (position & 63))) != 0;

    public int Count()
    {
        var count = 0;
        foreach (var words in _blocks)
        {
            count += BitWords.Count(words);
        }

        return count;
    }

    public void And(RowSet other)
    {
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (other._blocks[i] is not { } words)
            {
                _blocks[i] = null;
            }
            else if (_blocks[i] is { } mine)
            {
                BitWords.And(mine, words);
            }
        }
    }

    public void Or(RowSet other)
    {
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (other._blocks[i] is { } words)
            {
                BitWords.Or(Edit(i), words);
            }
        }
    }

    public void AndNot(RowSet other)
    {
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (_blocks[i] is { } mine && other._blocks[i] is { } words)
            {
                BitWords.AndNot(mine, words);
            }
        }
    }

    /// <summary>All bits in one piece, for those who ask for millions of rows one by one.</summary>
    public void CopyTo(Span<ulong> words)
    {
        words.Clear();
        for (var block = 0; block < _blocks.Length; block++)
        {
            var rest = words[(block * Block.WordCount)..];
            _blocks[block]?.AsSpan(0, Math.Min(Block.WordCount, rest.Length)).CopyTo(rest);
        }
    }

    /// <summary>Adds the rows to bits in one piece.</summary>
    public void OrTo(Span<ulong> words)
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            if (_blocks[block] is { } mine)
            {
                var rest = words[(block * Block.WordCount)..];
                for (var i = 0; i < Math.Min(mine.Length, rest.Length); i++)
                {
                    rest[i] |= mine[i];
                }
            }
        }
    }

    public IEnumerable<int> Positions()
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            var words = _blocks[block] ?? [];
            for (var i = 0; i < words.Length; i++)
            {
                for (var word = words[i]; word != 0; word &= word - 1)
                {
                    yield return (block << Block.Shift) + (i << 6) + BitOperations.TrailingZeroCount(word);
                }
            }
        }
    }

    public int[] ToArray()
    {
        var positions = new int[Count()];
        var at = 0;
        for (var block = 0; block < _blocks.Length; block++)
        {
            ReadOnlySpan<ulong> words = _blocks[block];
            for (var i = 0; i < words.Length; i++)
            {
                for (var word = words[i]; word != 0; word &= word - 1)
                {
                    positions[at++] = (block << Block.Shift) + (i << 6) + BitOperations.TrailingZeroCount(word);
                }
            }
        }

        return positions;
    }
}
