using System.IO.Compression;
using System.Text;
using PluginHost.Tests.Shared;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>Zip archives of pictures, with what lies beside them.</summary>
internal static class ArchiveSeeds
{
    public static IEnumerable<Seed> All()
    {
        yield return new Seed("pictures.zip", Zip(CompressionLevel.Optimal, ("a.png", TestPictures.Png(1)), ("trip/day 1/b.jpg", TestPictures.Jpeg()), ("trip/day 1/b.txt", "the caption"u8.ToArray()), ("trip/day 1/b.jpg.xmp", Encoding.UTF8.GetBytes(TextSeeds.Packet))));
        yield return new Seed("stored.zip", Zip(CompressionLevel.NoCompression, ("a.png", TestPictures.Png(1, 8, 8)), ("a.png", TestPictures.Png(2, 8, 8)), ("../up.png", TestPictures.Png(3, 8, 8)), ("C:\\windows\\x.png", TestPictures.Png(4, 8, 8)), ("😀/نص\u202Egnp.png", TestPictures.Png(5, 8, 8))));
        yield return new Seed("inner.zip", Zip(CompressionLevel.Fastest, ("inner.zip", Zip(CompressionLevel.Fastest, ("a.png", TestPictures.Png(1, 4, 4)))), ("zeros.bmp", new byte[200_000])));
        yield return new Seed("streamed.zip", Streamed());
        yield return new Seed("large.zip", WithLargeRecords(Zip(CompressionLevel.Fastest, ("a.png", TestPictures.Png(1, 4, 4)))));
    }

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                Add(archive, name, content, level);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Written to where nobody can seek: sizes and checksums stand behind the data.</summary>
    private static byte[] Streamed()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(new ForwardOnly(memory), ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "a.png", TestPictures.Png(1, 8, 8), CompressionLevel.Optimal);
            Add(archive, "b.png", TestPictures.Png(2, 8, 8), CompressionLevel.Optimal);
        }

        return memory.ToArray();
    }

    /// <summary>With the larger end records that an archive of more than 65,535 files has.</summary>
    private static byte[] WithLargeRecords(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var (directory, length) = (BitConverter.ToUInt32(zip, end + 16), BitConverter.ToUInt32(zip, end + 12));
        byte[] record = [.. "PK\x06\x06"u8, .. BitConverter.GetBytes(44L), 45, 0, 45, 0, .. new byte[8], .. BitConverter.GetBytes(1L), .. BitConverter.GetBytes(1L), .. BitConverter.GetBytes((long)length), .. BitConverter.GetBytes((long)directory)];
        byte[] locator = [.. "PK\x06\x07"u8, 0, 0, 0, 0, .. BitConverter.GetBytes((long)end), 1, 0, 0, 0];
        byte[] small = [.. zip[end..(end + 8)], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0];
        return [.. zip[..end], .. record, .. locator, .. small];
    }

    private static void Add(ZipArchive archive, string name, byte[] content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        // The time would be that of the run, and seeds are the same in every one.
        entry.LastWriteTime = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
