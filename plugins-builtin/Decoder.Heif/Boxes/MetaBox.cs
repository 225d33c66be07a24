using System.Buffers.Binary;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>Finds the tables of a HEIF file: its first <c>meta</c> box.</summary>
internal static class MetaBox
{
    private const int MostBoxes = 64, Limit = 8 << 20, HeaderLength = 8, LongHeaderLength = 16;

    /// <returns>Its content; null where there is none within reason.</returns>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[LongHeaderLength];
        for (var (box, at) = (0, 0L); box < MostBoxes && at <= stream.Length - HeaderLength; box++)
        {
            stream.Position = at;
            var there = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var isLong = size == 1 && there == LongHeaderLength;
            size = isLong ? BinaryPrimitives.ReadInt64BigEndian(header[HeaderLength..]) : size == 0 ? stream.Length - at : size;
            var length = isLong ? LongHeaderLength : HeaderLength;
            if (size < length || size > stream.Length - at)
            {
                return null;
            }

            if (header[4..HeaderLength].SequenceEqual("meta"u8))
            {
                return size <= Limit ? Content(stream, at + length, (int)size - length) : null;
            }

            at += size;
        }

        return null;
    }

    private static byte[] Content(Stream stream, long at, int length)
    {
        var content = new byte[length];
        stream.Position = at;
        stream.ReadExactly(content);
        return content;
    }
}
