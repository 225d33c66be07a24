using PluginHost.Fuzz.Tests.Mutations.Structures;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Makes a broken file out of whole ones: a few mutations on top of each other, then checksums that fit again more often than not.</summary>
internal static class Mutator
{
    private const int MostBytes = 4 << 20;

    private static readonly IMutation[] ForBytes =
        [new BitFlips(), new ByteRuns(), new Truncation(), new Splice(), new BlockMoves(), new BlockMoves(), new NumberLies(), new NumberLies(), new FieldLies(), new FieldLies(), new FieldLies(), new Tokens()];

    private static readonly IMutation[] ForTexts = [new BitFlips(), new Truncation(), new Splice(), new BlockMoves(), new BlockMoves(), new Tokens(), new Tokens(), new TextNumbers(), new TextNumbers(), new DeepNesting()];

    public static byte[] Make(IReadOnlyList<Seed> seeds, Dice dice)
    {
        var seed = dice.Of(seeds);
        var (bytes, kind) = (seed.Bytes, seed.Kind);
        var ways = kind is SeedKind.Text or SeedKind.Json or SeedKind.Xml ? ForTexts : ForBytes;
        for (var left = 1 + dice.Next(dice.OneIn(4) ? 8 : 3); left > 0; left--)
        {
            bytes = dice.Of(ways).Apply(bytes, kind, dice, seeds);
        }

        if (kind == SeedKind.Png && !dice.OneIn(4))
        {
            bytes = PngFields.WithChecksums(bytes);
        }

        return bytes.Length <= MostBytes ? bytes : bytes[..MostBytes];
    }
}
