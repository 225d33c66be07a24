using System.Buffers.Binary;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>ZIP: headers before the files, a directory behind them, a record at the end, and the larger twins of the last.</summary>
internal static class ZipFields
{
    private static readonly (uint Signature, int[] Lengths)[] Headers =
    [
        (0x04034B50, [2, 2, 2, 2, 2, 4, 4, 4, 2, 2]),
        (0x02014B50, [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]),
        (0x06054B50, [2, 2, 2, 2, 4, 4, 2]),
        (0x06064B50, [8, 2, 2, 4, 4, 8, 8, 8, 8]),
        (0x07064B50, [4, 8, 4]),
    ];

    public static List<Field> Of(byte[] bytes)
    {
        var fields = new List<Field>();
        foreach (var (at, lengths) in Found(bytes))
        {
            var place = at + 4;
            foreach (var length in lengths)
            {
                fields.Add(new Field(place, length, BigEndian: false));
                place += length;
            }
        }

        return fields;
    }

    public static IEnumerable<(int At, int Length)> Records(byte[] bytes)
    {
        var places = Found(bytes).Select(record => record.At).Append(bytes.Length).ToList();
        return places.Zip(places.Skip(1), (at, next) => (at, next - at));
    }

    private static IEnumerable<(int At, int[] Lengths)> Found(byte[] bytes)
    {
        for (var at = 0; at + 4 <= bytes.Length; at++)
        {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K')
            {
                var signature = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
                foreach (var header in Headers.Where(header => header.Signature == signature && at + 4 + header.Lengths.Sum() <= bytes.Length))
                {
                    yield return (at, header.Lengths);
                }
            }
        }
    }
}
