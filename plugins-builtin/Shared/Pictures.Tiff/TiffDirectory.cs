using System.Text;

namespace PluginHost.Plugins.Pictures.Tiff;

/// <summary>One directory: tags and their values.</summary>
internal sealed class TiffDirectory(TiffReader reader, byte[] entries, uint next)
{
    private const int EntryLength = 12, MostValues = 256, MostText = 256;
    private const ushort ByteType = 1, TextType = 2, ShortType = 3, LongType = 4, DirectoryType = 13;

    /// <summary>Where the next directory of the chain is; 0 where there is none.</summary>
    public uint Next { get; } = next;

    public bool Has(ushort tag) => Find(tag).Length > 0;

    /// <summary>The first value of a whole-number tag.</summary>
    public uint? Number(ushort tag) => Numbers(tag) is [var first, ..] ? first : null;

    /// <summary>The values of a whole-number tag, not more than are sensible for offsets and counts.</summary>
    public uint[] Numbers(ushort tag)
    {
        var entry = Find(tag);
        if (entry.IsEmpty)
        {
            return [];
        }

        var (type, count) = (reader.ReadUInt16(entry[2..]), reader.ReadUInt32(entry[4..]));
        var size = type switch { ByteType => 1, ShortType => 2, LongType or DirectoryType => 4, _ => 0 };
        if (size == 0 || count is 0 or > MostValues || Value(entry, size * (int)count) is not { } bytes)
        {
            return [];
        }

        var numbers = new uint[count];
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = size switch { 1 => bytes[index], 2 => reader.ReadUInt16(bytes.AsSpan(2 * index)), _ => reader.ReadUInt32(bytes.AsSpan(4 * index)) };
        }

        return numbers;
    }

    /// <summary>Text, without the zero at its end.</summary>
    public string? Text(ushort tag)
    {
        var entry = Find(tag);
        return !entry.IsEmpty && reader.ReadUInt16(entry[2..]) == TextType && reader.ReadUInt32(entry[4..]) is > 0 and <= MostText and var count && Value(entry, (int)count) is { } bytes
            ? Encoding.ASCII.GetString(bytes).TrimEnd('\0', ' ')
            : null;
    }

    /// <summary>Where a value lies that is a file of its own, and how long it is, whatever its type says.</summary>
    public (uint Offset, uint Length)? Block(ushort tag)
    {
        var entry = Find(tag);
        return entry.IsEmpty || reader.ReadUInt32(entry[4..]) is var length && length <= 4 ? null : (reader.ReadUInt32(entry[8..]), reader.ReadUInt32(entry[4..]));
    }

    private byte[]? Value(ReadOnlySpan<byte> entry, int length) => length <= 4 ? entry.Slice(8, length).ToArray() : reader.Bytes(reader.ReadUInt32(entry[8..]), length);

    private ReadOnlySpan<byte> Find(ushort tag)
    {
        for (var at = 0; at < entries.Length; at += EntryLength)
        {
            var entry = entries.AsSpan(at, EntryLength);
            if (reader.ReadUInt16(entry) == tag)
            {
                return entry;
            }
        }

        return default;
    }
}
