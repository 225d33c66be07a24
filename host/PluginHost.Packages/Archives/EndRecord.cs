using System.Buffers.Binary;

namespace PluginHost.Packages.Archives;

/// <summary>The last bytes of an archive, which say where its directory is.</summary>
internal sealed record EndRecord(int Entries, long DirectoryOffset, int DirectorySize, byte[] Bytes)
{
    private const int FixedLength = 22;

    private static ReadOnlySpan<byte> Signature => "PK\u0005\u0006"u8;

    public static EndRecord Read(ArchiveFile file, ArchiveLimits limits)
    {
        if (file.Length < FixedLength)
        {
            throw ArchiveRefusals.Malformed(file.Path, "it is too short for an archive");
        }

        var tailLength = (int)Math.Min(file.Length, FixedLength + ushort.MaxValue);
        var tail = file.Read(file.Length - tailLength, tailLength);

        // The last record counts, and it must end where the file ends: two readers that look for it differently would see two archives.
        var at = tail.AsSpan().LastIndexOf(Signature);
        if (at < 0 || tail.Length - at < FixedLength)
        {
            throw ArchiveRefusals.Malformed(file.Path, "it has no end record, so it is not an archive, or its download ended early");
        }

        var record = tail[at..];
        if (BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(20)) != record.Length - FixedLength)
        {
            throw ArchiveRefusals.Malformed(file.Path, "there is something behind its end record");
        }

        return Parse(file, limits, record);
    }

    private static EndRecord Parse(ArchiveFile file, ArchiveLimits limits, byte[] record)
    {
        var numbers = record.AsSpan();
        var (disk, directoryDisk) = (BinaryPrimitives.ReadUInt16LittleEndian(numbers[4..]), BinaryPrimitives.ReadUInt16LittleEndian(numbers[6..]));
        var (here, entries) = (BinaryPrimitives.ReadUInt16LittleEndian(numbers[8..]), BinaryPrimitives.ReadUInt16LittleEndian(numbers[10..]));
        var (size, offset) = (BinaryPrimitives.ReadUInt32LittleEndian(numbers[12..]), BinaryPrimitives.ReadUInt32LittleEndian(numbers[16..]));
        if (disk != 0 || directoryDisk != 0 || here != entries)
        {
            throw ArchiveRefusals.Malformed(file.Path, "it is one part of several");
        }

        if (entries > limits.MaxEntries)
        {
            throw ArchiveRefusals.TooLarge(file.Path, $"holds {entries} files or more, allowed are {limits.MaxEntries}");
        }

        if (size == uint.MaxValue || offset == uint.MaxValue || (long)offset + size != file.Length - record.Length)
        {
            throw ArchiveRefusals.Malformed(file.Path, "its directory does not lie before its end record");
        }

        // A header has 46 bytes, a name and little else: what is far beyond is meant to fill memory.
        if (size > entries * 4_096L)
        {
            throw ArchiveRefusals.Malformed(file.Path, "its directory is longer than its entries");
        }

        return new EndRecord(entries, offset, (int)size, record);
    }
}
