using System.Buffers.Binary;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>What the end of a zip file says of its directory, read without reading the directory.</summary>
/// <param name="Entries">How many entries it claims.</param>
/// <param name="DirectoryOffset">Where it claims the directory begins.</param>
internal readonly record struct ZipEnd(long Entries, long DirectoryOffset)
{
    private const int RecordLength = 22;
    private const int LongestComment = 65_535;
    private const int LocatorLength = 20;
    private const int Record64Length = 56;
    private const uint Signature = 0x06054B50;
    private const uint LocatorSignature = 0x07064B50;
    private const uint Signature64 = 0x06064B50;

    public static ZipEnd? Find(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, RecordLength + LongestComment + LocatorLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        for (var at = tail.Length - RecordLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == Signature)
            {
                var end = new ZipEnd(BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)), BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16)));
                var isLarge = end.Entries == ushort.MaxValue || end.DirectoryOffset == uint.MaxValue;
                var result = isLarge && at >= LocatorLength ? FindLarge(stream, tail.AsSpan(at - LocatorLength)) ?? end : end;
                stream.Position = 0;
                return result;
            }
        }

        stream.Position = 0;
        return null;
    }

    private static ZipEnd? FindLarge(Stream stream, ReadOnlySpan<byte> locator)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != LocatorSignature)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (offset < 0 || offset > stream.Length - Record64Length)
        {
            return null;
        }

        Span<byte> record = stackalloc byte[Record64Length];
        stream.Position = offset;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == Signature64
            ? new ZipEnd(Largest(record[32..]), Largest(record[48..]))
            : null;
    }

    private static long Largest(ReadOnlySpan<byte> field) => (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(field), long.MaxValue);
}
