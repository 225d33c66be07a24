namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Bytes that are read at any place. Not thread safe.</summary>
internal interface IByteSource
{
    long Length { get; }

    /// <summary>Fills <paramref name="target"/> as far as there are bytes; returns how many.</summary>
    int Read(long offset, Span<byte> target);
}
