using System.Numerics;

namespace PluginHost.Plugins.Library.Index;

/// <summary>A set of row positions as bits.</summary>
internal sealed class RowSet(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public int Size => size;

    /// <summary>A bit per position, lowest first.</summary>
    public Span<ulong> Bits => _words;

    public void Add(int position) => _words[position >> 6] |= 1UL << (position & 63);

    public bool Contains(int position) => (_words[position >> 6] & (1UL << (position & 63))) != 0;

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public IEnumerable<int> Positions()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
