using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Cuts the end off, now and then the start.</summary>
internal sealed class Truncation : IMutation
{
    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var at = dice.OneIn(3) ? Math.Max(0, bytes.Length - dice.Between(1, 16)) : dice.Next(bytes.Length + 1);
        return dice.OneIn(8) ? bytes[Math.Min(bytes.Length, dice.Between(1, 16))..] : bytes[..at];
    }
}
