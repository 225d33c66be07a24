using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Decoder.Raw.Tests;

/// <summary>Writes TIFF structures of either byte order: directories, and the blocks they point to.</summary>
internal sealed class TiffMaker(bool bigEndian = false, byte[]? signature = null)
{
    private const int EntryLength = 12;

    private readonly List<List<(ushort Tag, ushort Type, uint Count, byte[] Value)>> _directories = [];
    private readonly List<byte[]> _blocks = [];
    private readonly List<(int Directory, int Entry, int Target, bool IsDirectory)> _links = [];

    /// <summary>Begins a directory, which is the next of the chain unless another one points to it.</summary>
    public TiffMaker Directory()
    {
        _directories.Add([]);
        return this;
    }

    public TiffMaker Short(ushort tag, ushort value) => Add(tag, 3, 1, [.. U16(value), 0, 0]);

    public TiffMaker Shorts(ushort tag, ushort first, ushort second) => Add(tag, 3, 2, [.. U16(first), .. U16(second)]);

    public TiffMaker Long(ushort tag, uint value) => Add(tag, 4, 1, U32(value));

    public TiffMaker Bytes(ushort tag, params byte[] value) => Add(tag, 1, (uint)value.Length, [.. value, .. new byte[4 - value.Length]]);

    public TiffMaker Text(ushort tag, string text) => Block(tag, [.. Encoding.ASCII.GetBytes(text), 0], 2, (uint)text.Length + 1);

    /// <summary>A block whose place is in one tag and whose length in another.</summary>
    public TiffMaker Jpeg(byte[] bytes, ushort place = 513, ushort length = 514) => Block(place, bytes, 4, 1).Long(length, (uint)bytes.Length);

    /// <summary>A block that is the value of its tag.</summary>
    public TiffMaker Block(ushort tag, byte[] bytes, ushort type = 7, uint? count = null)
    {
        _blocks.Add(bytes);
        _links.Add((_directories.Count - 1, _directories[^1].Count, _blocks.Count - 1, false));
        return Add(tag, type, count ?? (uint)bytes.Length, new byte[4]);
    }

    /// <summary>Points to a directory by its number.</summary>
    public TiffMaker Link(ushort tag, int directory)
    {
        _links.Add((_directories.Count - 1, _directories[^1].Count, directory, true));
        return Add(tag, 4, 1, new byte[4]);
    }

    /// <param name="chain">How many of the directories form the chain; the others are reached by links.</param>
    public byte[] Make(int chain = 1)
    {
        var places = new int[_directories.Count];
        var at = 16;
        for (var directory = 0; directory < places.Length; directory++)
        {
            places[directory] = at;
            at += 6 + (_directories[directory].Count * EntryLength);
        }

        var blocks = new int[_blocks.Count];
        for (var block = 0; block < blocks.Length; block++)
        {
            blocks[block] = at;
            at += (_blocks[block].Length + 3) & ~3;
        }

        var file = new byte[at];
        (signature ?? (bigEndian ? "MM\0*"u8.ToArray() : "II*\0"u8.ToArray())).CopyTo(file, 0);
        U32(16).CopyTo(file, 4);
        for (var directory = 0; directory < places.Length; directory++)
        {
            WriteDirectory(file, directory, places, blocks, directory + 1 < chain ? (uint)places[directory + 1] : 0);
        }

        for (var block = 0; block < blocks.Length; block++)
        {
            _blocks[block].CopyTo(file, blocks[block]);
        }

        return file;
    }

    private void WriteDirectory(byte[] file, int directory, int[] places, int[] blocks, uint next)
    {
        var at = places[directory];
        U16((ushort)_directories[directory].Count).CopyTo(file, at);
        at += 2;
        for (var index = 0; index < _directories[directory].Count; index++, at += EntryLength)
        {
            var entry = _directories[directory][index];
            var value = _links.Where(link => link.Directory == directory && link.Entry == index)
                .Select(link => U32((uint)(link.IsDirectory ? places[link.Target] : blocks[link.Target]))).SingleOrDefault() ?? entry.Value;
            ((byte[])[.. U16(entry.Tag), .. U16(entry.Type), .. U32(entry.Count), .. value]).CopyTo(file, at);
        }

        U32(next).CopyTo(file, at);
    }

    private TiffMaker Add(ushort tag, ushort type, uint count, byte[] value)
    {
        _directories[^1].Add((tag, type, count, value));
        return this;
    }

    private byte[] U16(ushort value)
    {
        var bytes = new byte[2];
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        }

        return bytes;
    }

    private byte[] U32(uint value)
    {
        var bytes = new byte[4];
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        }

        return bytes;
    }
}
