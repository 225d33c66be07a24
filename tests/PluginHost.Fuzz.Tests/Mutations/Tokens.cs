using System.Text;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Puts words in that a reader may stumble over, or writes them over what is there.</summary>
internal sealed class Tokens : IMutation
{
    private static readonly string[] Words =
    [
        "{}", "[]", "null", "\"\"", "{\"\":", "\"inputs\":", "\"class_type\":\"KSampler\"", "\"nodes\":[", "\"links\":[[1,2,3,4,5,\"X\"]]", "\"\\ud800\"", "\\u0000", "NaN", "-Infinity", "1e999", "-0",
        "18446744073709551616", "-9223372036854775809", "0.0000000000000000000000001", "Steps: ", "\nNegative prompt: ", "\nSteps: 1, Seed: -1, Size: x", "<lora:", ":1e308>", "Hashes: {", "BREAK", "AND :",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<?xml version=\"1.0\"?>", "<rdf:Seq>", "</rdf:li>", "xmlns:x=\"\"", "<![CDATA[", "rdf:parseType=\"Resource\"", "xml:lang=\"x-default\"", "rdf:resource=\"\"",
        "2024:13:32 25:61:61", "0000:00:00 00:00:00", "9999-12-31T23:59:59.9999999+14:00", "-0001-01-01", "+99:99", "S", "200,99.9W",
        "stealth_pngcomp", "8BIM", "Exif\0\0", "http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0", "MM\0*\0\0\0\b", "II*\0\b\0\0\0", "ICC_PROFILE\0\u0001\u0001", "jumbjumd",
        "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "../", "..\\", "C:\\", "\0", "\u202Egnp.exe", "😀", "\r\n", "\u00FF\u00D8\u00FF", "GIF89a", "IEND", "meta", "iloc", "iprp",
    ];

    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var word = dice.Of(Words);
        var token = dice.OneIn(2) ? Encoding.UTF8.GetBytes(word) : Encoding.Latin1.GetBytes(word);
        var at = dice.Next(bytes.Length + 1);
        var over = dice.OneIn(2) ? Math.Min(token.Length, bytes.Length - at) : 0;
        return [.. bytes[..at], .. token, .. bytes[(at + over)..]];
    }
}
