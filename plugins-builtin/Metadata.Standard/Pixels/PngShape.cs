using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>What a PNG's header says, for pictures whose rows can be read: true colour of 8 bits in one pass.</summary>
internal readonly record struct PngShape(int Width, int Height, bool HasAlpha)
{
    private const byte TrueColour = 2;
    private const byte TrueColourAlpha = 6;
    private const int HeaderLength = 33;

    public int PixelBytes => HasAlpha ? 4 : 3;

    public long RowBytes => (long)Width * PixelBytes;

    public static PngShape? Of(IByteSource source)
    {
        var head = source.Block(0, HeaderLength).Span;
        if (head.Length < HeaderLength || !head[1..].StartsWith("PNG"u8) || !head[12..].StartsWith("IHDR"u8) || head[24] != 8 || head[28] != 0 || head[25] is not (TrueColour or TrueColourAlpha))
        {
            return null;
        }

        var (width, height) = (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head[16..]), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        return width is > 0 and <= 100_000 && height is > 0 and <= 100_000 ? new PngShape(width, height, head[25] == TrueColourAlpha) : null;
    }
}
