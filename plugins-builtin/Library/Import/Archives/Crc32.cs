using System.Buffers.Binary;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>The checksum of zip archives, four bytes at a time: faster than what unpacks them.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Size = 256;

    // Four tables in one: that of a byte, and those of a byte with one to three more behind it.
    private static readonly uint[] Tables = MakeTables();

    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = tables[(3 * Size) + (byte)crc] ^ tables[(2 * Size) + (byte)(crc >> 8)] ^ tables[Size + (byte)(crc >> 16)] ^ tables[crc >> 24];
        }

        foreach (var value in bytes)
        {
            crc = tables[(byte)crc ^ value] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[4 * Size];
        for (var value = 0u; value < Size; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? Polynomial ^ (crc >> 1) : crc >> 1;
            }

            tables[value] = crc;
        }

        for (var at = Size; at < tables.Length; at++)
        {
            tables[at] = (tables[at - Size] >> 8) ^ tables[(byte)tables[at - Size]];
        }

        return tables;
    }
}
