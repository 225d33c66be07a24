namespace PluginHost.Plugins.Decoder.Raw.Previews;

/// <summary>Where a JPEG lies in a raw file and what its header says.</summary>
internal readonly record struct JpegPlace(long Offset, int Length, JpegHeader Header)
{
    private const int MaxLength = 256 << 20;

    /// <returns>Null where no JPEG that can be shown lies there, whole.</returns>
    public static JpegPlace? At(Stream stream, long offset, long length) =>
        length is > 0 and <= MaxLength && offset >= 0 && offset <= stream.Length - length && JpegHeader.Read(stream, offset, length) is { } header
            ? new JpegPlace(offset, (int)length, header)
            : null;
}
