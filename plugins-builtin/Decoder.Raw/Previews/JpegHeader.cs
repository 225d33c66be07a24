using PluginHost.Plugins.Pictures.Tiff;

namespace PluginHost.Plugins.Decoder.Raw.Previews;

/// <summary>What the segments before the pixels of a JPEG say.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Orientation">By its EXIF, 1 where it has none.</param>
internal readonly record struct JpegHeader(int Width, int Height, int Orientation)
{
    private const int MostSegments = 256;
    private const byte Exif = 0xE1, Baseline = 0xC0, Progressive = 0xC2, Lossless = 0xC3, Scan = 0xDA;
    private const ushort OrientationTag = 0x112;

    /// <returns>Null where there is no JPEG that can be shown: raw data is often a lossless one.</returns>
    public static JpegHeader? Read(Stream stream, long start, long length)
    {
        Span<byte> bytes = stackalloc byte[9];
        length = Math.Min(length, stream.Length - start);
        if (start < 0 || length < 16 || !ReadAt(stream, start, bytes[..3]) || !bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var orientation = 1;
        var (at, end) = (start + 2, start + length);
        for (var left = MostSegments; left > 0 && at <= end - bytes.Length && ReadAt(stream, at, bytes) && bytes[0] == 0xFF; left--)
        {
            var (marker, size) = (bytes[1], (bytes[2] << 8) | bytes[3]);
            switch (marker)
            {
                case 0xFF:
                    at++;
                    continue;
                case Exif:
                    orientation = OrientationIn(stream, at + 10, size - 8) ?? orientation;
                    break;
                case Baseline or Baseline + 1 or Progressive:
                    var (width, height) = ((bytes[7] << 8) | bytes[8], (bytes[5] << 8) | bytes[6]);
                    return width > 0 && height > 0 ? new JpegHeader(width, height, orientation) : null;
                case Lossless or Scan:
                    return null;
            }

            at += 2 + size;
        }

        return null;
    }

    private static int? OrientationIn(Stream stream, long start, long length) =>
        TiffReader.TryOpen(stream, start, length) is { } tiff && tiff.Directory(tiff.First)?.Number(OrientationTag) is { } orientation and >= 1 and <= 8 ? (int)orientation : null;

    private static bool ReadAt(Stream stream, long at, Span<byte> bytes)
    {
        if (at > stream.Length - bytes.Length)
        {
            return false;
        }

        stream.Position = at;
        stream.ReadExactly(bytes);
        return true;
    }
}
