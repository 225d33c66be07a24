using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>A box of the ISO base media format in a file.</summary>
/// <param name="Kind">Four letters.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct MovieBox(string Kind, long Start, long End)
{
    private const int MostBoxes = 512;

    /// <summary>The boxes between two places, as far as they are whole.</summary>
    public static List<MovieBox> In(Stream stream, long start, long end)
    {
        var boxes = new List<MovieBox>();
        Span<byte> head = stackalloc byte[16];
        end = Math.Min(end, stream.Length);
        while (start >= 0 && start <= end - 8 && boxes.Count < MostBoxes)
        {
            stream.Position = start;
            var read = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false);
            var (size, length) = (BinaryPrimitives.ReadUInt32BigEndian(head) is var small && small == 0 ? end - start : small, 8);
            if (size == 1 && read == head.Length)
            {
                (size, length) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            }

            if (size < length || size > end - start)
            {
                break;
            }

            boxes.Add(new MovieBox(Encoding.ASCII.GetString(head[4..8]), start + length, start + size));
            start += size;
        }

        return boxes;
    }

    /// <summary>The first box of a kind inside of this one; an empty one where there is none.</summary>
    public MovieBox Child(Stream stream, string kind) => In(stream, Start, End).FirstOrDefault(box => box.Kind == kind);

    /// <summary>The first bytes of the content, as many as there are.</summary>
    public byte[] Head(Stream stream, int length)
    {
        var bytes = new byte[Math.Clamp(End - Start, 0, length)];
        stream.Position = Start;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
