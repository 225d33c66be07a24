using System.Buffers.Binary;

namespace PluginHost.Plugins.Pictures.Tiff;

/// <summary>Reads directories of TIFF out of a part of a stream. Whatever lies outside of that part, or makes no sense, is not there.</summary>
internal sealed class TiffReader
{
    private const int MostEntries = 1024, EntryLength = 12;

    private readonly Stream _stream;
    private readonly long _start, _length;

    private TiffReader(Stream stream, long start, long length, bool bigEndian, uint first) =>
        (_stream, _start, _length, BigEndian, First) = (stream, start, length, bigEndian, first);

    public bool BigEndian { get; }

    /// <summary>Where the first directory is.</summary>
    public uint First { get; }

    /// <param name="stream">Can seek.</param>
    /// <param name="start">Where the part begins; offsets count from here.</param>
    /// <param name="length">How long it is at most.</param>
    /// <returns>Null where no byte order mark and number of a TIFF or of a raw format built on it stands.</returns>
    public static TiffReader? TryOpen(Stream stream, long start, long length)
    {
        length = Math.Min(length, stream.Length - start);
        if (start < 0 || length < 8)
        {
            return null;
        }

        Span<byte> head = stackalloc byte[8];
        stream.Position = start;
        stream.ReadExactly(head);
        bool? bigEndian = head[0] == 'I' && head[1] == 'I' ? false : head[0] == 'M' && head[1] == 'M' ? true : null;
        if (bigEndian is not { } order)
        {
            return null;
        }

        var number = order ? BinaryPrimitives.ReadUInt16BigEndian(head[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        var first = order ? BinaryPrimitives.ReadUInt32BigEndian(head[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        // TIFF; Panasonic; Olympus twice.
        return number is 42 or 0x55 or 0x4F52 or 0x5352 ? new TiffReader(stream, start, length, order, first) : null;
    }

    /// <summary>For directories that come without a header, as in a maker's note.</summary>
    public static TiffReader? Embedded(Stream stream, long start, long length, bool bigEndian) =>
        start < 0 || start > stream.Length ? null : new TiffReader(stream, start, Math.Min(length, stream.Length - start), bigEndian, 0);

    /// <returns>Null where there is no directory.</returns>
    public TiffDirectory? Directory(uint offset)
    {
        if (Bytes(offset, 2) is not { } head || offset == 0)
        {
            return null;
        }

        int count = ReadUInt16(head);
        if (count is 0 or > MostEntries || Bytes(offset + 2L, count * EntryLength) is not { } entries)
        {
            return null;
        }

        var next = Bytes(offset + 2L + entries.Length, 4) is { } link ? ReadUInt32(link) : 0;
        return new TiffDirectory(this, entries, next);
    }

    /// <returns>Null where they do not all lie within the part.</returns>
    public byte[]? Bytes(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _length - length)
        {
            return null;
        }

        var bytes = new byte[length];
        _stream.Position = _start + offset;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    public ushort ReadUInt16(ReadOnlySpan<byte> bytes) => BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public uint ReadUInt32(ReadOnlySpan<byte> bytes) => BigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
