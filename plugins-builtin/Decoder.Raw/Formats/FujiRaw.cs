using System.Buffers.Binary;
using PluginHost.Plugins.Decoder.Raw.Previews;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>RAF: a header that tells where a JPEG with all of the camera's metadata lies, and where the raw picture's own facts do.</summary>
internal static class FujiRaw
{
    private const int HeaderLength = 108, JpegOffset = 84, JpegLength = 88, FactsOffset = 92, MostFacts = 256;
    private const ushort CroppedSizeTag = 0x111;

    public static RawContents? Read(Stream stream)
    {
        if (stream.Length < HeaderLength)
        {
            return null;
        }

        var header = new byte[HeaderLength];
        stream.Position = 0;
        stream.ReadExactly(header);
        var preview = JpegPlace.At(stream, Number(header, JpegOffset), Number(header, JpegLength));
        var (width, height) = SizeIn(stream, Number(header, FactsOffset));
        return new RawContents(RawKind.Raf, width, height, preview?.Header.Orientation ?? 1, preview is { } found ? [found] : []);
    }

    private static (int Width, int Height) SizeIn(Stream stream, long offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (offset == 0 || !ReadAt(stream, offset, bytes))
        {
            return default;
        }

        offset += 4;
        for (var left = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), MostFacts); left > 0 && ReadAt(stream, offset, bytes); left--)
        {
            var (tag, length) = (BinaryPrimitives.ReadUInt16BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
            if (tag == CroppedSizeTag && length == 4 && ReadAt(stream, offset + 4, bytes))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]), BinaryPrimitives.ReadUInt16BigEndian(bytes));
            }

            offset += 4 + length;
        }

        return default;
    }

    private static uint Number(byte[] header, int at) => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(at));

    private static bool ReadAt(Stream stream, long at, Span<byte> bytes)
    {
        if (at < 0 || at > stream.Length - bytes.Length)
        {
            return false;
        }

        stream.Position = at;
        stream.ReadExactly(bytes);
        return true;
    }
}
