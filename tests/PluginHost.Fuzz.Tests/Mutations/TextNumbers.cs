using System.Text;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Replaces a number in a text by one that fits nowhere.</summary>
internal sealed class TextNumbers : IMutation
{
    private static readonly string[] Numbers =
    [
        "0", "-1", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551615",
        "18446744073709551616", "99999999999999999999999999999999999999999999", "0x7fffffff", "1.7976931348623157e308", "00000000000000000001", "1,5", "٣", "\"5\"", "null", "true", "[1]", "{}", "",
    ];

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var starts = Enumerable.Range(0, bytes.Length).Where(at => char.IsAsciiDigit((char)bytes[at]) && (at == 0 || !char.IsAsciiDigit((char)bytes[at - 1]))).ToList();
        if (starts.Count == 0)
        {
            return bytes;
        }

        var start = dice.Of(starts);
        var end = start;
        while (end < bytes.Length && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == '.'))
        {
            end++;
        }

        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(dice.Of(Numbers)), .. bytes[end..]];
    }
}
