using System.Buffers.Binary;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>
/// Gives names their ranks, equal names one. Eight letters of all names are sorted as numbers, then the next eight of those that were equal, and so on.
/// Budget: 1,000,000 names in half a second (benchmark <c>queries</c>).
/// </summary>
internal readonly ref struct NameRanker(ListColumn<byte> names, Span<long> ranks)
{
    private const int FewRows = 2_048;

    private readonly Span<long> _ranks = ranks;

    public void Run()
    {
        var positions = new int[_ranks.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
        }

        var next = 0L;
        Sort(positions, new long[positions.Length], 0, ref next);
    }

    private void Sort(Span<int> positions, Span<long> keys, int depth, ref long next)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            keys[i] = Key(names[positions[i]][..^1], depth);
        }

        if (positions.Length > FewRows)
        {
            RadixSort.Sort(keys, positions);
        }
        else
        {
            keys.Sort(positions);
        }

        for (var start = 0; start < positions.Length;)
        {
            var end = start + 1;
            while (end < positions.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start == 1 || (byte)keys[start] == 0)
            {
                foreach (var position in positions[start..end])
                {
                    _ranks[position] = next;
                }

                next++;
            }
            else
            {
                Sort(positions[start..end], keys[start..end], depth + 8, ref next);
            }

            start = end;
        }
    }

    // One more than each letter, so that the end of a name is less than any letter; no byte of a folded name is 0xFF. The sign is turned, since bytes have none.
    private static long Key(ReadOnlySpan<byte> name, int depth)
    {
        if (name.Length - depth >= 8)
        {
            return (long)((BinaryPrimitives.ReadUInt64BigEndian(name[depth..]) + 0x0101010101010101) ^ (1UL << 63));
        }

        var key = 0UL;
        for (var i = depth; i < name.Length; i++)
        {
            key |= (name[i] + 1UL) << (56 - (8 * (i - depth)));
        }

        return (long)(key ^ (1UL << 63));
    }
}
