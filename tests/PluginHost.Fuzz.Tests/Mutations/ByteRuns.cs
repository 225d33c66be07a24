using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Sets a run of bytes to zeros, ones, or anything.</summary>
internal sealed class ByteRuns : IMutation
{
    private static readonly byte[] Values = [0x00, 0xFF, 0x7F, 0x80, 0x20, 0x41];

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var broken = bytes.ToArray();
        var at = dice.Next(broken.Length);
        var run = broken.AsSpan(at, Math.Min(broken.Length - at, dice.OneIn(4) ? dice.Between(1, 400) : dice.Between(1, 8)));
        if (dice.OneIn(3))
        {
            dice.Bytes(run.Length).CopyTo(run);
        }
        else
        {
            run.Fill(dice.Of(Values));
        }

        return broken;
    }
}
