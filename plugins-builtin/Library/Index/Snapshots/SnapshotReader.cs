using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>Reads blocks. Nothing of a block is believed before its checksum fits, its length not before it fits into the file.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    private readonly long _length = stream.Length;
    private long _at;

    /// <summary>A block of any length.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public T[] Read<T>() where T : unmanaged
    {
        Span<int> head = stackalloc int[2];
        ReadBytes(MemoryMarshal.AsBytes(head));
        var size = Unsafe.SizeOf<T>();
        if (head[0] < 0 || head[0] > _length - _at || head[0] % size != 0)
        {
            throw new InvalidDataException("a block is longer than the file");
        }

        var values = new T[head[0] / size];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        ReadBytes(bytes);
        return SnapshotWriter.Checksum(bytes) == (uint)head[1] ? values : throw new InvalidDataException("a checksum does not fit");
    }

    /// <summary>A block of this many values.</summary>
    public T[] Read<T>(int count) where T : unmanaged
    {
        var values = Read<T>();
        return values.Length == count ? values : throw new InvalidDataException("a block has another length than it should have");
    }

    public string ReadText() => Encoding.UTF8.GetString(Read<byte>());

    public string[] ReadTexts()
    {
        var lengths = Read<int>();
        ReadOnlySpan<char> all = Read<char>();
        var texts = new string[lengths.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = all[..lengths[i]].ToString();
            all = all[lengths[i]..];
        }

        return texts;
    }

    private void ReadBytes(Span<byte> bytes)
    {
        stream.ReadExactly(bytes);
        _at += bytes.Length;
    }
}
