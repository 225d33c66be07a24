using System.Buffers.Binary;
using System.Globalization;

namespace PluginHost.Packages.Archives;

/// <summary>Reads the central directory and holds every entry against its rules.</summary>
internal static class DirectoryReader
{
    private const int FixedLength = 46;
    private const uint Signature = 0x02014B50;
    private const ushort DescriptorFlag = 0x0008;
    private const ushort AllowedFlags = 0x0808;
    private const ushort Deflate = 8;

    public static IReadOnlyList<ArchiveEntry> Read(ArchiveFile file, EndRecord end, ArchiveLimits limits)
    {
        var bytes = file.Read(end.DirectoryOffset, end.DirectorySize);
        var entries = new List<ArchiveEntry>(end.Entries);
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes.Length - at < FixedLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) != Signature)
            {
                throw ArchiveRefusals.Malformed(file.Path, "its directory is damaged");
            }

            var entry = Entry(file.Path, bytes.AsSpan(at), end.DirectoryOffset + at, limits);
            entries.Add(entry);
            at += entry.HeaderLength;
        }

        if (entries.Count != end.Entries)
        {
            throw ArchiveRefusals.Malformed(file.Path, $"its directory has {entries.Count} entries where its end record says {end.Entries}");
        }

        return entries;
    }

    private static ArchiveEntry Entry(string path, ReadOnlySpan<byte> header, long place, ArchiveLimits limits)
    {
        var (nameLength, extraLength, commentLength) =
            (BinaryPrimitives.ReadUInt16LittleEndian(header[28..]), BinaryPrimitives.ReadUInt16LittleEndian(header[30..]), BinaryPrimitives.ReadUInt16LittleEndian(header[32..]));
        var length = FixedLength + nameLength + extraLength + commentLength;
        if (length > header.Length)
        {
            throw ArchiveRefusals.Malformed(path, "its directory is damaged");
        }

        var raw = header.Slice(FixedLength, nameLength).ToArray();
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        var name = EntryNames.Decode(path, raw, flags);
        if (EntryNames.Problem(name, limits) is { } problem)
        {
            throw ArchiveRefusals.Name(path, name, problem);
        }

        var entry = new ArchiveEntry(name, place, length, BinaryPrimitives.ReadUInt32LittleEndian(header[42..]))
        {
            Flags = flags,
            IsDeflated = method == Deflate,
            HasDescriptor = (flags & DescriptorFlag) != 0,
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            CompressedSize = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            Size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            ExternalAttributes = BinaryPrimitives.ReadUInt32LittleEndian(header[38..]),
            RawName = raw,
        };
        return Problem(entry, method, BinaryPrimitives.ReadUInt16LittleEndian(header[34..]), header.Slice(FixedLength + nameLength, extraLength)) is { } wrong
            ? throw ArchiveRefusals.Content(path, name, wrong)
            : entry;
    }

    private static string? Problem(ArchiveEntry entry, ushort method, ushort disk, ReadOnlySpan<byte> extra) =>
        (entry.Flags & ~AllowedFlags) != 0 ? string.Create(CultureInfo.InvariantCulture, $"it has the flags 0x{entry.Flags:x4}, such as encryption")
        : method is not (0 or Deflate) ? $"it is packed by method {method}, allowed are 0 (stored) and {Deflate} (deflate)"
        : disk != 0 ? "it lies in another part of the archive"
        : IsSpecial(entry) ? "it is a link or a device, not a file"
        : entry.IsFolder && entry.Size != 0 ? "it is a folder with content"
        : !entry.IsDeflated && entry.Size != entry.CompressedSize ? $"it is stored as it is, but with {entry.CompressedSize} bytes instead of {entry.Size}"
        : HasOtherMeaning(extra) ? "it has a second name or size in an extra field"
        : null;

    // The upper half holds the mode of Unix: regular file, folder for a folder, or nothing.
    private static bool IsSpecial(ArchiveEntry entry) => (entry.ExternalAttributes >> 16 & 0xF000) switch
    {
        0x0000 or 0x8000 => false,
        0x4000 => !entry.IsFolder,
        _ => true,
    };

    // ZIP64 sizes (1) and Unicode names (0x7075) replace what the header says for some readers and not for others.
    private static bool HasOtherMeaning(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var (id, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (id is 0x0001 or 0x7075 || length > extra.Length - 4)
            {
                return true;
            }

            extra = extra[(4 + length)..];
        }

        return false;
    }
}
