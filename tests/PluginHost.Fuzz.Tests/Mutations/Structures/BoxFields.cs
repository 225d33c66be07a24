using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>ISO media files (HEIC, AVIF, CR3, JPEG XL): boxes in boxes. In the tables of a picture every number is a field.</summary>
internal static class BoxFields
{
    private const int MostDepth = 8, MostTable = 160;

    private static readonly string[] Folders = ["moov", "trak", "mdia", "minf", "stbl", "iprp", "ipco", "dinf", "meta", "iinf", "iref", "uuid"];
    private static readonly string[] Data = ["mdat", "idat", "free", "skip"];

    public static List<(int At, int Length)> Boxes(byte[] bytes)
    {
        var boxes = new List<(int, int)>();
        Walk(bytes, 0, bytes.Length, 0, boxes);
        return boxes;
    }

    public static List<Field> Of(byte[] bytes)
    {
        var fields = new List<Field>();
        foreach (var (at, length) in Boxes(bytes))
        {
            fields.AddRange([new Field(at, 4, true), new Field(at + 4, 4, true)]);
            var kind = Kind(bytes, at);
            if (!Data.Contains(kind) && !(Folders.Contains(kind) && kind is not ("meta" or "iinf" or "iref")))
            {
                for (var place = at + 8; place < at + Math.Min(length, MostTable); place++)
                {
                    fields.Add(new Field(place, place % 2 == 0 && place + 2 <= at + length ? 2 : 1, true));
                    if (place + 4 <= at + length && place % 4 == 0)
                    {
                        fields.Add(new Field(place, 4, true));
                    }
                }
            }
        }

        return fields;
    }

    private static void Walk(byte[] bytes, int at, int end, int depth, List<(int At, int Length)> boxes)
    {
        while (at + 8 <= end && boxes.Count < Structure.Most)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length < 8 || length > end - at)
            {
                return;
            }

            boxes.Add((at, (int)length));
            var kind = Kind(bytes, at);
            if (depth < MostDepth && Folders.Contains(kind))
            {
                var head = kind switch { "meta" or "iref" => 12, "iinf" => 14, "uuid" => 24, _ => 8 };
                Walk(bytes, at + head, at + (int)length, depth + 1, boxes);
            }

            at += (int)length;
        }
    }

    private static string Kind(byte[] bytes, int at) => Encoding.Latin1.GetString(bytes, at + 4, 4);
}
