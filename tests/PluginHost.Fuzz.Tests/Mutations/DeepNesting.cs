using System.Text;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Puts something into itself some thousand times: what recurses without counting dies of it.</summary>
internal sealed class DeepNesting : IMutation
{
    private static readonly (string Open, string Close)[] Pairs = [("[", "]"), ("{\"a\":", "}"), ("<a>", "</a>"), ("<rdf:li><rdf:Bag>", "</rdf:Bag></rdf:li>"), ("(", ")"), ("<lora:", ">"), ("{\"inputs\":{\"text\":", "}}"), ("\"", "\"")];

    private static readonly int[] Depths = [3, 40, 65, 300, 5_000, 40_000];

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var (open, close) = dice.Of(Pairs);
        var depth = dice.Of(Depths);
        var at = dice.Next(bytes.Length + 1);
        return [.. bytes[..at], .. Repeat(open, depth), .. dice.OneIn(2) ? Repeat(close, depth) : [], .. bytes[at..]];
    }

    private static byte[] Repeat(string text, int times) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
}
