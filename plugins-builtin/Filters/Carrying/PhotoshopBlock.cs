using System.Buffers.Binary;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>IPTC records as a resource of Photoshop, which is how files hold them.</summary>
internal static class PhotoshopBlock
{
    private const int Iptc = 0x0404;

    public static byte[] Of(ReadOnlyMemory<byte> iptc)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, iptc.Length);
        return [.. "8BIM"u8, Iptc >> 8, Iptc & 255, 0, 0, .. length, .. iptc.Span, .. new byte[iptc.Length & 1]];
    }
}
