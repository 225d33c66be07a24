using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>Gives a file of heif-enc a rotation, which heif-enc itself does not write.</summary>
internal static class RotatedHeif
{
    private const int BoxLength = 9, Growth = BoxLength + 1;

    /// <param name="heic">One picture, as heif-enc writes it.</param>
    /// <param name="turns">Quarter turns to the left.</param>
    public static byte[] Of(byte[] heic, byte turns)
    {
        var properties = Find(heic, "ipco");
        var end = properties + (int)Number(heic, properties);
        var boxes = 0;
        for (var at = properties + 8; at < end; at += (int)Number(heic, at))
        {
            boxes++;
        }

        // The picture's line in the table of properties: number of the picture, how many, which.
        var line = Find(heic, "ipma") + 16;
        var insert = line + 3 + heic[line + 2];
        byte[] result = [.. heic[..end], 0, 0, 0, BoxLength, .. "irot"u8, turns, .. heic[end..insert], (byte)(0x80 | (boxes + 1)), .. heic[insert..]];
        result[line + BoxLength + 2]++;
        Grow(result, Find(heic, "meta"), Growth);
        Grow(result, Find(heic, "iprp"), Growth);
        Grow(result, properties, BoxLength);
        Grow(result, Find(heic, "ipma") + BoxLength, 1);
        MoveData(result);
        return result;
    }

    /// <summary>Every item lies behind the tables, and so further back by what they grew.</summary>
    private static void MoveData(byte[] file)
    {
        var table = Find(file, "iloc");
        var sizes = (file[table + 12] >> 4, file[table + 12] & 15, file[table + 13] >> 4, file[table + 8]);
        sizes.ShouldBe((4, 4, 4, (byte)0), "heif-enc writes its table of places in another way.");
        var at = table + 16;
        for (var left = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(table + 14)); left > 0; left--)
        {
            Grow(file, at + 4, Growth);
            at += 10 + (8 * BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 8)));
        }
    }

    private static int Find(byte[] file, string kind) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(kind)) - 4;

    private static uint Number(byte[] file, int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

    private static void Grow(byte[] file, int at, uint by) => BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), Number(file, at) + by);
}
