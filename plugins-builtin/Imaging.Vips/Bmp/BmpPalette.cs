namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>The colours of a picture whose pixels are indexes.</summary>
internal sealed class BmpPalette
{
    // All that eight bits can ask for: an index beyond the file's colours is black.
    private readonly (byte Red, byte Green, byte Blue)[] _colours = new (byte, byte, byte)[256];

    private BmpPalette()
    {
    }

    public (byte Red, byte Green, byte Blue) this[byte index] => _colours[index];

    /// <exception cref="EndOfStreamException">The file ends inside it.</exception>
    public static BmpPalette Read(Stream stream, BmpHeader header)
    {
        var palette = new BmpPalette();
        var bytes = new byte[header.PaletteEntries * header.PaletteEntryLength];
        stream.Position = header.PaletteOffset;
        stream.ReadExactly(bytes);
        for (var (entry, at) = (0, 0); entry < header.PaletteEntries; entry++, at += header.PaletteEntryLength)
        {
            palette._colours[entry] = (bytes[at + 2], bytes[at + 1], bytes[at]);
        }

        return palette;
    }
}
