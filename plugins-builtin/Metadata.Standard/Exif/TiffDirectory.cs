using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>One directory of tags.</summary>
internal sealed class TiffDirectory(IByteSource source, bool bigEndian, IReadOnlyDictionary<ushort, TiffEntry> entries)
{
    public static TiffDirectory Empty { get; } = new(new MemoryBytes(default), bigEndian: true, new Dictionary<ushort, TiffEntry>());

    public TiffEntry? Entry(ushort tag) => entries.TryGetValue(tag, out var entry) ? entry : null;

    /// <summary>The value byte exact; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Bytes(ushort tag) => Entry(tag) is { } entry ? source.Block(entry.Offset, entry.Length) : default;

    /// <summary>A text, without the NULs and spaces around it; <see langword="null"/> where nothing is left.</summary>
    public string? Text(ushort tag)
    {
        if (Entry(tag) is not { Type: 2 or 1 or 7 or 129 })
        {
            return null;
        }

        var text = TextBytes.Trimmed(TextBytes.Utf8OrLatin1(Bytes(tag).Span));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Value number <paramref name="index"/> as a number; <see langword="null"/> for none, and for a rational over 0.</summary>
    public double? Number(ushort tag, int index = 0)
    {
        if (Entry(tag) is not { } entry || index >= entry.Count || entry.Size == 0)
        {
            return null;
        }

        var bytes = source.Block(entry.Offset + (index * entry.Size), entry.Size).Span;
        if (bytes.Length < entry.Size)
        {
            return null;
        }

        return entry.Type switch
        {
            1 or 7 => bytes[0],
            6 => (sbyte)bytes[0],
            3 => UInt16(bytes),
            8 => (short)UInt16(bytes),
            4 or 13 => UInt32(bytes),
            9 => (int)UInt32(bytes),
            5 => Ratio(UInt32(bytes), UInt32(bytes[4..])),
            10 => Ratio((int)UInt32(bytes), (int)UInt32(bytes[4..])),
            11 => Finite(BitConverter.UInt32BitsToSingle(UInt32(bytes))),
            12 => Finite(bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
            _ => null,
        };
    }

    private static double? Ratio(double numerator, double denominator) => denominator == 0 ? null : numerator / denominator;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private ushort UInt16(ReadOnlySpan<byte> bytes) => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
