namespace PluginHost.Sdk.Imaging;

/// <summary>Pixels in memory the host owns: one byte a channel, interleaved, rows without padding.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Channels">Order of channels.</param>
/// <param name="Data">Width x height x channels bytes. Not to be kept after the call it came with.</param>
public sealed record PixelBuffer(int Width, int Height, SampleChannels Channels, ReadOnlyMemory<byte> Data)
{
    /// <summary>Bytes of one pixel.</summary>
    public int BytesPerPixel => Channels switch { SampleChannels.Grey => 1, SampleChannels.Rgba => 4, _ => 3 };
}
