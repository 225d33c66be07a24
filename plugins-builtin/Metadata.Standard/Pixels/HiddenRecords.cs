using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Records in the lowest bits of pixels: a mark, a length in bits, a text that may be packed. Columns from the left, each from the top.</summary>
internal static class HiddenRecords
{
    public const string Container = "pixels";

    private const int MarkLength = 15;

    /// <summary>Bits of mark and length.</summary>
    public const int HeaderBits = 8 * (MarkLength + 4);

    /// <summary>Adds what the bits hold as if it stood in a text chunk.</summary>
    /// <returns>Whether there was a mark.</returns>
    public static bool Read(IBitPlane bits, EmbeddedData data)
    {
        Span<byte> header = stackalloc byte[MarkLength + 4];
        if (bits.Count < HeaderBits || !bits.TryRead(0, header) || KindOf(header[..MarkLength]) is not { } isPacked)
        {
            return false;
        }

        var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(header[MarkLength..]);
        if (length == 0 || length > bits.Count - HeaderBits || length / 8 > MetadataLimits.BlockBytes)
        {
            data.Warn(WarningCodes.Damaged, $"The pixels announce {length} bits of hidden text, more than they can hold; it was not read.");
            return true;
        }

        var payload = new byte[length / 8];
        if (!bits.TryRead(HeaderBits, payload) || (isPacked ? Inflater.Gzip(payload) : payload) is not { } text)
        {
            data.Warn(WarningCodes.Damaged, "The hidden text in the pixels is broken and was not read.");
            return true;
        }

        data.AddText(Container, "parameters", text);
        return true;
    }

    private static bool? KindOf(ReadOnlySpan<byte> mark) =>
        mark.SequenceEqual("stealth_pngcomp"u8) || mark.SequenceEqual("stealth_rgbcomp"u8) ? true
        : mark.SequenceEqual("stealth_pnginfo"u8) || mark.SequenceEqual("stealth_rgbinfo"u8) ? false
        : null;
}
