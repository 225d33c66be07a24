using System.Buffers.Binary;
using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>Perceptual hashes: far from each other, but for every thirtieth picture, which is a variant of the one before it.</summary>
internal static class Likeness
{
    private const int Bytes = 32;

    public static byte[] Hash(long index, ulong seed)
    {
        var isVariant = index % 30 == 29;
        var dice = Dice.For(seed, 10, isVariant ? index - 1 : index);
        var hash = new byte[Bytes];
        for (var i = 0; i < Bytes; i += sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(i), dice.Next());
        }

        for (var flip = 0; isVariant && flip < 6; flip++)
        {
            hash[dice.Below(Bytes)] ^= (byte)(1 << dice.Below(8));
        }

        return hash;
    }
}
