using System.Buffers.Binary;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>PNG: chunks of length, name, data and checksum.</summary>
internal static class PngFields
{
    private const int Signature = 8, Overhead = 12, HeaderLength = 13;

    public static IEnumerable<(int At, int Length)> Chunks(byte[] bytes)
    {
        var at = Signature;
        for (var count = 0; count < Structure.Most && at + Overhead <= bytes.Length; count++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Overhead)
            {
                yield break;
            }

            yield return (at, (int)length);
            at += (int)length + Overhead;
        }
    }

    public static List<Field> Of(byte[] bytes)
    {
        var fields = new List<Field>();
        foreach (var (at, length) in Chunks(bytes))
        {
            fields.Add(new Field(at, 4, BigEndian: true));
            if (length == HeaderLength)
            {
                fields.AddRange([new Field(at + 8, 4, true), new Field(at + 12, 4, true), .. Enumerable.Range(at + 16, 5).Select(place => new Field(place, 1, true))]);
            }

            if (bytes.AsSpan(at + 4).StartsWith("eXIf"u8))
            {
                fields.AddRange(TiffFields.Of(bytes, at + 8));
            }
        }

        return fields;
    }

    /// <summary>The file with checksums that fit, so that what comes behind them is read at all.</summary>
    public static byte[] WithChecksums(byte[] bytes)
    {
        var mended = bytes.ToArray();
        foreach (var (at, length) in Chunks(mended))
        {
            BinaryPrimitives.WriteUInt32BigEndian(mended.AsSpan(at + 8 + length), Crc32.Of(mended.AsSpan(at + 4, length + 4)));
        }

        return mended;
    }
}
