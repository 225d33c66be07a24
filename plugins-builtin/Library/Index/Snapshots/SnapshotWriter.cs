using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>Writes blocks.</summary>
internal sealed class SnapshotWriter(Stream stream)
{
    public void Write<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        Span<int> head = [bytes.Length, (int)Checksum(bytes)];
        stream.Write(MemoryMarshal.AsBytes(head));
        stream.Write(bytes);
    }

    public void Write(string text) => Write<byte>(Encoding.UTF8.GetBytes(text));

    /// <summary>Texts as UTF-16 units, since they come back as they were even where they are not well-formed.</summary>
    public void Write(ReadOnlySpan<string> texts)
    {
        var lengths = new int[texts.Length];
        var all = new StringBuilder();
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = texts[i].Length;
            all.Append(texts[i]);
        }

        Write<int>(lengths);
        Write<char>(all.ToString());
    }

    /// <summary>CRC-32C, which processors have an instruction for; it finds every error of up to 32 bits in a row.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return ~crc;
    }
}
