using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>A box inside of another one that is in memory.</summary>
/// <param name="Kind">Four letters.</param>
/// <param name="Content">What is in it.</param>
internal readonly record struct HeifBox(string Kind, ReadOnlyMemory<byte> Content)
{
    private const int MostBoxes = 4096;

    /// <summary>The boxes in a content, as far as they are whole.</summary>
    public static List<HeifBox> In(ReadOnlyMemory<byte> content)
    {
        var boxes = new List<HeifBox>();
        while (content.Length >= 8 && boxes.Count < MostBoxes)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(content.Span);
            size = size == 0 ? (uint)content.Length : size;
            if (size < 8 || size > content.Length)
            {
                break;
            }

            boxes.Add(new HeifBox(Encoding.ASCII.GetString(content.Span[4..8]), content[8..(int)size]));
            content = content[(int)size..];
        }

        return boxes;
    }

    /// <summary>The content of the first box of a kind; empty where there is none.</summary>
    public static ReadOnlyMemory<byte> First(IReadOnlyList<HeifBox> boxes, string kind) => boxes.FirstOrDefault(box => box.Kind == kind).Content;
}
