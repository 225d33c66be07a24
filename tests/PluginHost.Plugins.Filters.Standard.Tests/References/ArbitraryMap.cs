using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

/// <summary>Reads Netpbm's "portable arbitrary map" of four channels of 16 bits, which needs no library.</summary>
internal static class ArbitraryMap
{
    private const double Largest = ushort.MaxValue;

    public static Pixels Read(byte[] file)
    {
        var end = file.AsSpan().IndexOf("ENDHDR\n"u8);
        end.ShouldBeGreaterThan(0, "this is no portable arbitrary map");
        var header = Encoding.ASCII.GetString(file, 0, end).Split('\n').Select(line => line.Split(' ')).Where(words => words.Length == 2).ToDictionary(words => words[0], words => words[1]);
        (header["DEPTH"], header["MAXVAL"]).ShouldBe(("4", "65535"));
        var values = new double[Number(header["WIDTH"]) * Number(header["HEIGHT"]) * 4];
        for (var (i, at) = (0, end + "ENDHDR\n".Length); i < values.Length; i++, at += 2)
        {
            values[i] = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at)) / Largest;
        }

        return new Pixels(Number(header["WIDTH"]), Number(header["HEIGHT"]), values);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
