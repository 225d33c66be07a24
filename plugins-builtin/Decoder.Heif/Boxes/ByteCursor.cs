using System.Buffers.Binary;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>Reads big-endian numbers one after the other. Beyond the end they are 0, and <see cref="IsBroken"/> tells.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public bool IsBroken { get; private set; }

    public byte UInt8() => Take(1) is { IsEmpty: false } one ? one[0] : (byte)0;

    public ushort UInt16() => Take(2) is { IsEmpty: false } two ? BinaryPrimitives.ReadUInt16BigEndian(two) : (ushort)0;

    public uint UInt32() => Take(4) is { IsEmpty: false } four ? BinaryPrimitives.ReadUInt32BigEndian(four) : 0;

    /// <summary>A number of 0, 4 or 8 bytes.</summary>
    public ulong Sized(int length) => length switch
    {
        0 => 0,
        4 => UInt32(),
        8 => ((ulong)UInt32() << 32) | UInt32(),
        _ => Break(),
    };

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _left.Length)
        {
            Break();
            return default;
        }

        var taken = _left[..length];
        _left = _left[length..];
        return taken;
    }

    private ulong Break()
    {
        IsBroken = true;
        _left = default;
        return 0;
    }
}
