using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Tests.Shared;

internal static partial class TestPictures
{
    /// <summary>16 x 12 pixels, baseline, without any metadata.</summary>
    private const string TinyJpeg =
        "" +
        "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhC" +
        "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAA" +
        "Bf/EABwQAAEFAAMAAAAAAAAAAAAAAAQAAQMhIgKSk//EABUBAQEAAAAAAAAAAAAAAAAAAAIE/8QAGREAAgMBAAAAAAAAAAAAAAAAAAQBAwUh/9oADAMBAAIR" +
        "AxEAPwAEcKatc/N0mOFNWufm6UHGhrD9nSY40NZfs6mtbDnvTw//2Q==";

    private const byte App1 = 0xE1, Comment = 0xFE;

    /// <summary>A JPEG of 16 x 12 pixels. Every seed has other bytes (a comment), though the same pixels.</summary>
    public static byte[] Jpeg(int seed = 0) => WithSegment(Convert.FromBase64String(TinyJpeg), Comment, Encoding.ASCII.GetBytes($"seed {seed}"));

    /// <summary>Puts a segment right behind the start of a JPEG file.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] payload)
    {
        var segment = new byte[4 + payload.Length];
        segment[0] = 0xFF;
        segment[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(payload.Length + 2));
        payload.CopyTo(segment, 4);
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    /// <summary>Puts EXIF data (a TIFF structure) into a JPEG file.</summary>
    public static byte[] WithExif(byte[] jpeg, byte[] tiff) => WithSegment(jpeg, App1, [.. "Exif\0\0"u8, .. tiff]);

    /// <summary>Puts an XMP packet into a JPEG file.</summary>
    public static byte[] WithXmp(byte[] jpeg, string packet) => WithSegment(jpeg, App1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)]);

    /// <summary>EXIF data that holds an orientation and nothing else.</summary>
    public static byte[] ExifOrientation(ushort orientation)
    {
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, // big-endian, first directory at 8
            0, 1, // one entry
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, // tag 0x0112, one SHORT
            0, 0, 0, 0, // no further directory
        ];
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(18), orientation);
        return tiff;
    }
}
