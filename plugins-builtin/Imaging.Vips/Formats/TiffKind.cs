using System.Buffers.Binary;

namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>
/// Tells cameras' raw files from pictures where both are TIFF by signature. Taken for a TIFF, a raw file would show as the
/// small preview in its first directory.
/// </summary>
internal static class TiffKind
{
    private const ushort NewSubfileType = 254, SubDirectories = 330, DngVersion = 50_706;
    private const int EntryLength = 12;

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
        var (reduced, subDirectories) = (false, false);
        for (var left = ReadUInt16(head[(int)at..], bigEndian); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            switch (ReadUInt16(entries, bigEndian))
            {
                case DngVersion:
                    return PictureFormats.CameraRaw;
                case NewSubfileType:
                    reduced = (ReadUInt32(entries[8..], bigEndian) & 1) == 1;
                    break;
                case SubDirectories:
                    subDirectories = true;
                    break;
            }
        }

        return reduced && subDirectories ? (FileKind)PictureFormats.CameraRaw : null;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool bigEndian) => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool bigEndian) => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
