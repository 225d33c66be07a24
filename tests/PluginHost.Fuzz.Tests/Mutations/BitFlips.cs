using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Turns single bits, half of them near the start, where structure is.</summary>
internal sealed class BitFlips : IMutation
{
    private const int Head = 512;

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var broken = bytes.ToArray();
        for (var left = dice.Between(1, 6); left > 0 && broken.Length > 0; left--)
        {
            broken[dice.Next(dice.OneIn(2) ? Math.Min(Head, broken.Length) : broken.Length)] ^= (byte)(1 << dice.Next(8));
        }

        return broken;
    }
}
