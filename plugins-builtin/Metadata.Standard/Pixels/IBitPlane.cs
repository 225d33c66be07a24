namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>The lowest bits of a picture's pixels, column by column.</summary>
internal interface IBitPlane
{
    /// <summary>How many there are.</summary>
    long Count { get; }

    /// <summary>Reads bytes from a bit on, highest bit first.</summary>
    /// <returns><see langword="false"/> where the pixels cannot be read.</returns>
    bool TryRead(long firstBit, Span<byte> target);
}
