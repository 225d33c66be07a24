namespace PluginHost.Sdk.Imaging;

/// <summary>What a decoder says of a file: what it is, or why it is not taken, or neither: the file is of another family.</summary>
/// <param name="Info">What it is. An <see cref="ImageInfo.Orientation"/> that the decoder applies itself is not told.</param>
/// <param name="Refusal">Why a file of its family is not taken.</param>
public sealed record DecoderProbeResult(ImageInfo? Info, Refusal? Refusal)
{
    /// <summary>The answer to a file of another family.</summary>
    public static DecoderProbeResult NotMine { get; } = new(null, null);
}
