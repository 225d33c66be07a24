using System.Buffers.Binary;

namespace PluginHost.Packages.Archives;

/// <summary>Holds local headers against the directory: both must tell the same, every byte must belong to one entry, and none to two.</summary>
internal static class LocalEntries
{
    private const int FixedLength = 30;
    private const uint Signature = 0x04034B50;
    private const uint DescriptorSignature = 0x08074B50;

    /// <summary>The entries in the order of the directory, with the places of their content.</summary>
    public static IReadOnlyList<ArchiveEntry> Check(ArchiveFile file, IReadOnlyList<ArchiveEntry> entries, long directory)
    {
        var byPlace = entries.OrderBy(entry => entry.Offset).ToList();
        var placed = new Dictionary<ArchiveEntry, ArchiveEntry>(ReferenceEqualityComparer.Instance);
        var expected = 0L;
        for (var index = 0; index < byPlace.Count; index++)
        {
            var end = index + 1 < byPlace.Count ? byPlace[index + 1].Offset : directory;
            if (byPlace[index].Offset != expected || end > directory)
            {
                throw ArchiveRefusals.Malformed(file.Path, $"'{byPlace[index].Name}' overlaps another file, or there is something before it");
            }

            placed.Add(byPlace[index], Place(file, byPlace[index], end));
            expected = end;
        }

        return expected == directory ? [.. entries.Select(entry => placed[entry])] : throw ArchiveRefusals.Malformed(file.Path, "there is something before its directory");
    }

    private static ArchiveEntry Place(ArchiveFile file, ArchiveEntry entry, long end)
    {
        if (end - entry.Offset < FixedLength)
        {
            throw Overlap(file, entry);
        }

        var header = file.Read(entry.Offset, FixedLength).AsSpan();
        var (nameLength, extraLength) = (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), BinaryPrimitives.ReadUInt16LittleEndian(header[28..]));
        var data = entry.Offset + FixedLength + nameLength + extraLength;
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Signature || data + entry.CompressedSize > end)
        {
            throw Overlap(file, entry);
        }

        if (!file.Read(entry.Offset + FixedLength, nameLength).AsSpan().SequenceEqual(entry.RawName))
        {
            throw ArchiveRefusals.Name(file.Path, entry.Name, "a file with another name in its own header");
        }

        if (!Agrees(header, entry) || !Fits(file, entry, data + entry.CompressedSize, end))
        {
            throw ArchiveRefusals.Content(file.Path, entry.Name, "its own header says something else than the directory, or more follows it than belongs to it");
        }

        return entry with { DataOffset = data, End = end };
    }

    private static bool Agrees(ReadOnlySpan<byte> header, ArchiveEntry entry)
    {
        var (crc, compressed, size) =
            (BinaryPrimitives.ReadUInt32LittleEndian(header[14..]), BinaryPrimitives.ReadUInt32LittleEndian(header[18..]), BinaryPrimitives.ReadUInt32LittleEndian(header[22..]));
        return BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) == entry.Flags
            && BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) == (entry.IsDeflated ? 8 : 0)
            && ((crc, (long)compressed, (long)size) == (entry.Crc, entry.CompressedSize, entry.Size) || entry.HasDescriptor && (crc, compressed, size) == (0u, 0u, 0u));
    }

    // Sizes that were not known when the header was written follow the content, with or without a signature.
    private static bool Fits(ArchiveFile file, ArchiveEntry entry, long dataEnd, long end)
    {
        if (!entry.HasDescriptor)
        {
            return dataEnd == end;
        }

        if (end - dataEnd is not (12 or 16))
        {
            return false;
        }

        var descriptor = file.Read(dataEnd, (int)(end - dataEnd)).AsSpan();
        if (descriptor.Length == 16 && BinaryPrimitives.ReadUInt32LittleEndian(descriptor) != DescriptorSignature)
        {
            return false;
        }

        var numbers = descriptor[^12..];
        return BinaryPrimitives.ReadUInt32LittleEndian(numbers) == entry.Crc
            && BinaryPrimitives.ReadUInt32LittleEndian(numbers[4..]) == entry.CompressedSize
            && BinaryPrimitives.ReadUInt32LittleEndian(numbers[8..]) == entry.Size;
    }

    private static PackageException Overlap(ArchiveFile file, ArchiveEntry entry) => ArchiveRefusals.Malformed(file.Path, $"'{entry.Name}' is not where the directory says, or overlaps another file");
}
