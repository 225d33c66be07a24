using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>Where a container keeps its numbers and its parts. Also read from files that are broken already, so every walk ends.</summary>
internal static class Structure
{
    /// <summary>Most fields and parts that are looked for.</summary>
    public const int Most = 2_000;

    public static IReadOnlyList<Field> Fields(byte[] bytes, SeedKind kind) => kind switch
    {
        SeedKind.Png => PngFields.Of(bytes),
        SeedKind.Jpeg => JpegFields.Of(bytes),
        SeedKind.Tiff => TiffFields.Of(bytes, 0),
        SeedKind.Boxes => BoxFields.Of(bytes),
        SeedKind.Riff => RiffFields.Of(bytes),
        SeedKind.Zip => ZipFields.Of(bytes),
        SeedKind.Gif => HeadFields(bytes, 6, [2, 2, 1, 1, 1]),
        SeedKind.Bmp => HeadFields(bytes, 2, [4, 4, 4, 4, 4, 4, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
        _ => [],
    };

    public static IReadOnlyList<(int At, int Length)> Blocks(byte[] bytes, SeedKind kind) => kind switch
    {
        SeedKind.Png => [.. PngFields.Chunks(bytes).Select(chunk => (chunk.At, chunk.Length + 12))],
        SeedKind.Jpeg => [.. JpegFields.Segments(bytes)],
        SeedKind.Boxes => [.. BoxFields.Boxes(bytes)],
        SeedKind.Riff => [.. RiffFields.Chunks(bytes)],
        SeedKind.Zip => [.. ZipFields.Records(bytes)],
        SeedKind.Text or SeedKind.Json or SeedKind.Xml => [.. Lines(bytes)],
        _ => [],
    };

    private static List<Field> HeadFields(byte[] bytes, int at, int[] lengths)
    {
        var fields = new List<Field>();
        foreach (var length in lengths.TakeWhile(length => at + length <= bytes.Length))
        {
            fields.Add(new Field(at, length, BigEndian: false));
            at += length;
        }

        return fields;
    }

    private static IEnumerable<(int At, int Length)> Lines(byte[] bytes)
    {
        var start = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] is (byte)'\n' or (byte)',' or (byte)'>' or (byte)'}')
            {
                yield return (start, at + 1 - start);
                start = at + 1;
            }
        }
    }
}
