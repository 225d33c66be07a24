namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>CRC-32 as PNG wants it of kind and body of a chunk.</summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body) => ~Add(Add(uint.MaxValue, kind), body);

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Entry(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 1 ? Polynomial ^ (sum >> 1) : sum >> 1;
        }

        return sum;
    }
}
