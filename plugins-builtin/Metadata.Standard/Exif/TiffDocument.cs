using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>The three directories of EXIF that typed fields and generation data come from.</summary>
/// <remarks>Our own walk, because image libraries decode UserComment by the wrong byte order and lose tags in the wrong directory.</remarks>
internal sealed record TiffDocument(bool BigEndian, TiffDirectory Main, TiffDirectory Exif, TiffDirectory Gps)
{
    private const int MostEntries = 4096;

    public static TiffDocument Empty { get; } = new(BigEndian: true, TiffDirectory.Empty, TiffDirectory.Empty, TiffDirectory.Empty);

    /// <returns><see langword="null"/> where no first directory can be read.</returns>
    public static TiffDocument? TryRead(IByteSource source)
    {
        if (!source.TryUInt16(0, bigEndian: true, out var order) || order is not (0x4D4D or 0x4949))
        {
            return null;
        }

        var bigEndian = order == 0x4D4D;
        if (!source.TryUInt32(4, bigEndian, out var offset) || Directory(source, bigEndian, offset) is not { } main)
        {
            return null;
        }

        // Each pointer is followed once and no further: a loop of directories cannot hold us.
        return new TiffDocument(bigEndian, main, Pointed(ExifTags.ExifDirectory), Pointed(ExifTags.GpsDirectory));

        TiffDirectory Pointed(ushort tag) => main.Number(tag) is { } pointer ? Directory(source, bigEndian, (long)pointer) ?? TiffDirectory.Empty : TiffDirectory.Empty;
    }

    private static TiffDirectory? Directory(IByteSource source, bool bigEndian, long offset)
    {
        if (!source.TryUInt16(offset, bigEndian, out var count))
        {
            return null;
        }

        var entries = new Dictionary<ushort, TiffEntry>();
        for (var i = 0; i < Math.Min(count, (ushort)MostEntries); i++)
        {
            var at = offset + 2 + (12 * i);
            if (!source.TryUInt16(at, bigEndian, out var tag) || !source.TryUInt16(at + 2, bigEndian, out var type)
                || !source.TryUInt32(at + 4, bigEndian, out var values) || !source.TryUInt32(at + 8, bigEndian, out var pointer))
            {
                break;
            }

            var entry = new TiffEntry(type, values, at + 8);
            entries.TryAdd(tag, entry.Length <= 4 ? entry : entry with { Offset = pointer });
        }

        return new TiffDirectory(source, bigEndian, entries);
    }
}
