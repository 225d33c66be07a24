using System.IO.Compression;
using System.Text;
using PluginHost.Plugins.Library.Import.Archives;

namespace PluginHost.Plugins.Library.Tests.Import.Archives;

/// <summary>Writes zip archives whose headers may say anything.</summary>
internal sealed class ZipMaker
{
    private const uint Inside = uint.MaxValue;

    private readonly MemoryStream _files = new();
    private readonly MemoryStream _directory = new();
    private int _count;

    /// <param name="name">In its bytes.</param>
    /// <param name="content">What is packed.</param>
    /// <param name="claimedLength">What the headers say of its length; nothing for the truth.</param>
    /// <param name="claimedCrc">What the headers say of its checksum; nothing for the truth.</param>
    /// <param name="mode">The mode of a Unix file.</param>
    /// <param name="at">Where the headers say its data is; nothing for a place of its own.</param>
    public ZipMaker Add(byte[] name, byte[] content, long? claimedLength = null, uint? claimedCrc = null, int mode = 0, long? at = null)
    {
        var packed = Pack(content);
        var length = claimedLength ?? content.Length;
        byte[] extra = length > Inside ? [1, 0, 8, 0, .. BitConverter.GetBytes(length)] : [];
        byte[] facts = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x5B, .. BitConverter.GetBytes(claimedCrc ?? ~Crc32.Add(uint.MaxValue, content)), .. BitConverter.GetBytes(packed.Length),
            .. BitConverter.GetBytes(length > Inside ? Inside : (uint)length), .. BitConverter.GetBytes((ushort)name.Length), .. BitConverter.GetBytes((ushort)extra.Length)];
        var place = at ?? _files.Position;
        if (at is null)
        {
            _files.Write([.. "PK\x03\x04"u8, .. facts, .. name, .. extra, .. packed]);
        }

        _directory.Write([.. "PK\x01\x02"u8, 20, 3, .. facts, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(mode << 16), .. BitConverter.GetBytes((uint)place), .. name, .. extra]);
        _count++;
        return this;
    }

    public ZipMaker Add(string name, byte[] content) => Add(Encoding.UTF8.GetBytes(name), content);

    /// <param name="claimedCount">What the end says of the number of files; nothing for the truth.</param>
    public byte[] Make(ushort? claimedCount = null)
    {
        var count = BitConverter.GetBytes(claimedCount ?? (ushort)_count);
        return [.. _files.ToArray(), .. _directory.ToArray(), .. "PK\x05\x06"u8, 0, 0, 0, 0, .. count, .. count, .. BitConverter.GetBytes((uint)_directory.Length), .. BitConverter.GetBytes((uint)_files.Length), 0, 0];
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
