using System.Buffers.Binary;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>TIFF, and EXIF inside of other files: directories of tags with types, counts and places.</summary>
internal static class TiffFields
{
    private const int EntryLength = 12, MostEntries = 200;

    public static List<Field> Of(byte[] bytes, int start)
    {
        var fields = new List<Field>();
        if (start + 8 > bytes.Length || bytes[start] is not ((byte)'I' or (byte)'M'))
        {
            return fields;
        }

        var bigEndian = bytes[start] == 'M';
        fields.Add(new Field(start + 4, 4, bigEndian));
        var open = new Stack<long>([Number(bytes, start + 4, 4, bigEndian)]);
        var seen = new HashSet<long>();
        while (open.TryPop(out var offset) && fields.Count < Structure.Most)
        {
            if (seen.Add(offset) && start + offset + 2 <= bytes.Length)
            {
                Add(bytes, start, (int)(start + offset), bigEndian, fields, open);
            }
        }

        return fields;
    }

    private static void Add(byte[] bytes, int start, int at, bool bigEndian, List<Field> fields, Stack<long> open)
    {
        var count = (int)Math.Min(MostEntries, Number(bytes, at, 2, bigEndian));
        fields.Add(new Field(at, 2, bigEndian));
        for (at += 2; count > 0 && at + EntryLength <= bytes.Length; count--, at += EntryLength)
        {
            fields.AddRange([new Field(at, 2, bigEndian), new Field(at + 2, 2, bigEndian), new Field(at + 4, 4, bigEndian), new Field(at + 8, 4, bigEndian)]);
            var (type, values, value) = (Number(bytes, at + 2, 2, bigEndian), Number(bytes, at + 4, 4, bigEndian), Number(bytes, at + 8, 4, bigEndian));
            if (type is 4 or 13 && values == 1)
            {
                open.Push(value);
            }
            else if (type is 5 or 10 && start + value + 8 <= bytes.Length)
            {
                fields.AddRange([new Field((int)(start + value), 4, bigEndian), new Field((int)(start + value) + 4, 4, bigEndian)]);
            }
        }

        if (at + 4 <= bytes.Length)
        {
            fields.Add(new Field(at, 4, bigEndian));
            open.Push(Number(bytes, at, 4, bigEndian));
        }
    }

    private static long Number(byte[] bytes, int at, int length, bool bigEndian) => (length, bigEndian) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)),
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)),
        (_, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)),
    };
}
