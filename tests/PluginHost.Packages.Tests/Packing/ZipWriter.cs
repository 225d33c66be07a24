using System.IO.Compression;
using System.Text;
using PluginHost.Packages.Archives;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>Writes archives byte for byte, good ones and bad ones.</summary>
internal static class ZipWriter
{
    public static byte[] Write(params ZipEntry[] entries) => Write(entries, comment: "", before: []);

    public static byte[] Write(IReadOnlyList<ZipEntry> entries, string comment, byte[] before)
    {
        using var zip = new MemoryStream();
        using var writer = new BinaryWriter(zip);
        writer.Write(before);
        var places = new List<uint>();
        foreach (var entry in entries)
        {
            places.Add(entry.SharesPlaceOf is { } other ? places[other] : (uint)zip.Position);
            if (entry.SharesPlaceOf is null)
            {
                Local(writer, entry);
            }
        }

        var directory = (uint)zip.Position;
        for (var index = 0; index < entries.Count; index++)
        {
            Central(writer, entries[index], places[index]);
        }

        var size = (uint)zip.Position - directory;
        writer.Write("PK\u0005\u0006"u8);
        writer.Write(0);
        writer.Write((ushort)entries.Count);
        writer.Write((ushort)entries.Count);
        writer.Write(size);
        writer.Write(directory);
        writer.Write((ushort)comment.Length);
        writer.Write(Encoding.ASCII.GetBytes(comment));
        return zip.ToArray();
    }

    private static void Local(BinaryWriter writer, ZipEntry entry)
    {
        var (name, packed) = (Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name), Pack(entry));
        writer.Write("PK\u0003\u0004"u8);
        writer.Write((ushort)20);
        Facts(writer, entry, packed, inDirectory: false);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)entry.Extra.Length);
        writer.Write(name);
        writer.Write(entry.Extra);
        writer.Write(packed);
        if (entry.Descriptor)
        {
            writer.Write("PK\u0007\u0008"u8);
            Sizes(writer, entry, packed);
        }
    }

    private static void Central(BinaryWriter writer, ZipEntry entry, uint place)
    {
        var (name, packed) = (Encoding.UTF8.GetBytes(entry.Name), Pack(entry));
        writer.Write("PK\u0001\u0002"u8);
        writer.Write((ushort)20);
        writer.Write((ushort)20);
        Facts(writer, entry, packed, inDirectory: true);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)entry.Extra.Length);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write(entry.Attributes);
        writer.Write(place);
        writer.Write(name);
        writer.Write(entry.Extra);
    }

    private static void Facts(BinaryWriter writer, ZipEntry entry, byte[] packed, bool inDirectory)
    {
        writer.Write((ushort)(entry.Flags | (entry.Descriptor ? 8 : 0)));
        writer.Write(entry.Method ?? (ushort)(entry.Deflate ? 8 : 0));
        writer.Write(0);
        if (entry.Descriptor && !inDirectory)
        {
            writer.Write(new byte[12]);
            return;
        }

        Sizes(writer, entry, packed);
    }

    private static void Sizes(BinaryWriter writer, ZipEntry entry, byte[] packed)
    {
        writer.Write(entry.Crc ?? Crc32.Append(0, entry.Content));
        writer.Write((uint)packed.Length);
        writer.Write(entry.Size ?? (uint)entry.Content.Length);
    }

    private static byte[] Pack(ZipEntry entry)
    {
        if (!entry.Deflate)
        {
            return entry.Content;
        }

        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(entry.Content);
        }

        return packed.ToArray();
    }
}
