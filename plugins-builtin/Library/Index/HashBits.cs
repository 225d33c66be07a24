using System.Buffers.Binary;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>A content hash in 32 bytes: the text form would be a fifth of a row.</summary>
internal readonly record struct HashBits(UInt128 High, UInt128 Low)
{
    public static HashBits From(ContentHash hash)
    {
        var bytes = hash.ToBytes();
        return new HashBits(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(16)));
    }

    public ContentHash ToHash()
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Low);
        return new ContentHash(bytes);
    }
}
