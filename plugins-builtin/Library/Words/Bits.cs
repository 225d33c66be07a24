using System.Numerics;

namespace PluginHost.Plugins.Library.Words;

/// <summary>Sets as bits by number.</summary>
internal static class Bits
{
    public static int[] Positions(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        var positions = new int[count];
        var at = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1)
            {
                positions[at++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return positions;
    }

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }
}
