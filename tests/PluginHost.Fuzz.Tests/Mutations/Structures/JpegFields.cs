using System.Buffers.Binary;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>JPEG: segments of marker, length and data, up to the scan.</summary>
internal static class JpegFields
{
    private const byte App1 = 0xE1, Scan = 0xDA;

    public static IEnumerable<(int At, int Length)> Segments(byte[] bytes)
    {
        var at = 2;
        for (var count = 0; count < Structure.Most && at + 4 <= bytes.Length && bytes[at] == 0xFF; count++)
        {
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (at + length > bytes.Length)
            {
                yield break;
            }

            yield return (at, length);
            if (bytes[at + 1] == Scan)
            {
                yield break;
            }

            at += length;
        }
    }

    public static List<Field> Of(byte[] bytes)
    {
        var fields = new List<Field>();
        foreach (var (at, length) in Segments(bytes))
        {
            fields.AddRange([new Field(at + 1, 1, true), new Field(at + 2, 2, true)]);
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF && length >= 10)
            {
                fields.AddRange([new Field(at + 4, 1, true), new Field(at + 5, 2, true), new Field(at + 7, 2, true), new Field(at + 9, 1, true)]);
            }

            if (bytes[at + 1] == App1 && bytes.AsSpan(at + 4).StartsWith("Exif\0\0"u8))
            {
                fields.AddRange(TiffFields.Of(bytes, at + 10));
            }
        }

        return fields;
    }
}
