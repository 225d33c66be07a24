namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Small numbers in few bytes, seven bits each, lowest first. Only the last byte of a number has no high bit.</summary>
internal static class Varint
{
    public const int MaxBytes = 5;

    public static int Size(uint value) => value < 1u << 7 ? 1 : value < 1u << 14 ? 2 : value < 1u << 21 ? 3 : value < 1u << 28 ? 4 : 5;

    public static int Write(Span<byte> into, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            into[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        into[length++] = (byte)value;
        return length;
    }

    public static uint Read(ReadOnlySpan<byte> from, ref int at)
    {
        uint part = from[at++];
        if (part < 0x80)
        {
            return part;
        }

        var value = part & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            part = from[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
