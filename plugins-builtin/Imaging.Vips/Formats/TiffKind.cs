using System.Buffers.Binary;

namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>
/// Tells cameras' raw files from pictures where both are TIFF by signature. Taken for a TIFF, a raw file would show as the
/// small preview in its first directory.
/// </summary>
internal static class TiffKind
{
    private const ushort NewSubfileType = 254, Compression = 259, Photometric = 262, Make = 271, SubDirectories = 330, JpegOffset = 513, DngVersion = 50_706;
    private const ushort ShortType = 3;
    private const uint ColourFilter = 32_803, LinearRaw = 34_892;
    private const int EntryLength = 12;

    // Sony, Samsung, Nikon, Panasonic, Kodak and Pentax pack raw data in ways of their own.
    private static readonly uint[] RawCompressions = [32_767, 32_770, 34_713, 34_316, 65_000, 65_535];

    /// <returns>Null where it is no raw file, or its first directory lies beyond <paramref name="head"/>.</returns>
    public static FileKind? Identify(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8 || !(head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var bigEndian = head[0] == 'M';
        var at = ReadUInt32(head[4..], bigEndian);
        if (at > head.Length - 2)
        {
            return null;
        }

        var entries = head[((int)at + 2)..];
        var (reduced, subDirectories, camera, jpeg) = (false, false, false, false);
        for (var left = ReadUInt16(head[(int)at..], bigEndian); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            switch (ReadUInt16(entries, bigEndian))
            {
                case DngVersion:
                    return PictureFormats.CameraRaw;
                case NewSubfileType:
                    reduced = (ReadUInt32(entries[8..], bigEndian) & 1) == 1;
                    break;
                case Compression when RawCompressions.Contains(ReadValue(entries, bigEndian)):
                case Photometric when ReadValue(entries, bigEndian) is ColourFilter or LinearRaw:
                    return PictureFormats.CameraRaw;
                case Make:
                    camera = true;
                    break;
                case JpegOffset:
                    jpeg = true;
                    break;
                case SubDirectories:
                    subDirectories = true;
                    break;
            }
        }

        // A small picture with a larger one below it, or a camera's JPEG with something below it.
        return subDirectories && (reduced || (camera && jpeg)) ? (FileKind)PictureFormats.CameraRaw : null;
    }

    private static uint ReadValue(ReadOnlySpan<byte> entry, bool bigEndian) =>
        ReadUInt16(entry[2..], bigEndian) == ShortType ? ReadUInt16(entry[8..], bigEndian) : ReadUInt32(entry[8..], bigEndian);

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool bigEndian) => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool bigEndian) => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
