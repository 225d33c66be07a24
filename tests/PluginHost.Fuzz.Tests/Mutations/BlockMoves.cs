using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Repeats, removes or moves a block: whole parts of the container where it has some, any bytes elsewhere.</summary>
internal sealed class BlockMoves : IMutation
{
    private const int MostRepeats = 64;

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var blocks = dice.OneIn(3) ? [] : Structures.Structure.Blocks(bytes, kind);
        var (at, length) = blocks.Count > 0 ? dice.Of(blocks) : AnyBlock(bytes, dice);
        var block = bytes[at..(at + length)];
        byte[] without = [.. bytes[..at], .. bytes[(at + length)..]];
        switch (dice.Next(4))
        {
            case 0:
                return without;
            case 1:
                var to = blocks.Count > 0 ? Math.Min(dice.Of(blocks).At, without.Length) : dice.Next(without.Length + 1);
                return [.. without[..to], .. block, .. without[to..]];
            default:
                var repeats = dice.OneIn(4) ? dice.Between(2, MostRepeats) : 1;
                return [.. bytes[..at], .. Enumerable.Repeat(block, repeats).SelectMany(piece => piece), .. bytes[at..]];
        }
    }

    private static (int At, int Length) AnyBlock(byte[] bytes, Dice dice)
    {
        var at = dice.Next(bytes.Length + 1);
        return (at, dice.Next(Math.Min(bytes.Length - at, 2_000) + 1));
    }
}
