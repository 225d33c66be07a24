namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Reads the rows of a picture one after the other, in the order of the file.</summary>
internal interface IBmpRows
{
    /// <summary>Reads the next row into every byte of <paramref name="target"/>: RGB, or RGBA where the header has alpha.</summary>
    /// <exception cref="IOException">The file ends, or cannot be read.</exception>
    /// <exception cref="BmpException">What is there makes no sense.</exception>
    void ReadNext(Span<byte> target);
}
