using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>Tells HEIF files by the brands in their first box.</summary>
internal static class HeifBrands
{
    private static readonly HeifKind Heic = new("heic", "image/heic", "heic"), Heif = new("heif", "image/heif", "heif");

    public static HeifKind? Identify(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        HeifKind? found = KindOf(head[8..12]);
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        for (var at = 16; at + 4 <= length && found != Heic; at += 4)
        {
            found = KindOf(head.Slice(at, 4)) ?? found;
        }

        return found;
    }

    private static HeifKind? KindOf(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" => Heic,
        "mif1" or "mif2" or "msf1" or "jpeg" or "j2ki" or "vvic" or "avci" => Heif,
        _ => null,
    };
}
