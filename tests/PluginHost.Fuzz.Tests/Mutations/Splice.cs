using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>The beginning of one file and the end of another, or a piece of another in the middle.</summary>
internal sealed class Splice : IMutation
{
    private const int LongestPiece = 4_000;

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var other = dice.Of(others).Bytes;
        var at = dice.Next(bytes.Length + 1);
        var from = dice.Next(other.Length + 1);
        return dice.OneIn(2)
            ? [.. bytes[..at], .. other[from..]]
            : [.. bytes[..at], .. other[from..Math.Min(other.Length, from + dice.Next(LongestPiece))], .. bytes[at..]];
    }
}
