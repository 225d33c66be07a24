namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>The six bytes that JPEG puts before EXIF, and some writers put before it elsewhere.</summary>
internal static class ExifHeader
{
    public static ReadOnlySpan<byte> Bytes => "Exif\0\0"u8;

    public static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> block) => block.Span.StartsWith(Bytes) ? block[Bytes.Length..] : block;
}
