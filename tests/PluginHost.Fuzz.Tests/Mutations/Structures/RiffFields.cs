using System.Buffers.Binary;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>WebP: chunks of name, length and data. The first bytes of a chunk are its header.</summary>
internal static class RiffFields
{
    private const int HeaderLength = 16;

    public static IEnumerable<(int At, int Length)> Chunks(byte[] bytes)
    {
        var at = 12;
        for (var count = 0; count < Structure.Most && at + 8 <= bytes.Length; count++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            if (length > bytes.Length - at - 8)
            {
                yield break;
            }

            var whole = (int)Math.Min(8 + length + (length & 1), bytes.Length - at);
            yield return (at, whole);
            at += whole;
        }
    }

    public static List<Field> Of(byte[] bytes)
    {
        var fields = new List<Field> { new(4, 4, BigEndian: false) };
        foreach (var (at, length) in Chunks(bytes))
        {
            fields.Add(new Field(at + 4, 4, false));
            for (var place = at + 8; place + 3 < at + Math.Min(length, 8 + HeaderLength); place++)
            {
                fields.Add(new Field(place, 3, false));
            }

            if (bytes.AsSpan(at).StartsWith("EXIF"u8))
            {
                fields.AddRange(TiffFields.Of(bytes, at + 8));
            }
        }

        return fields;
    }
}
