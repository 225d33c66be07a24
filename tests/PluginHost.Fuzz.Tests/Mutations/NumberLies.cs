using PluginHost.Fuzz.Tests.Mutations.Structures;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Writes an extreme number anywhere, in either byte order.</summary>
internal sealed class NumberLies : IMutation
{
    private static readonly int[] Lengths = [1, 2, 4, 4, 8];

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var length = dice.Of(Lengths);
        return bytes.Length < length ? bytes : new Field(dice.Next(bytes.Length - length + 1), length, dice.OneIn(2)).Write(bytes, dice);
    }
}
