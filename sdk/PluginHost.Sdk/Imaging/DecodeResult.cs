namespace PluginHost.Sdk.Imaging;

/// <summary>What came from one decode, or why there is nothing.</summary>
/// <param name="Info">What the header says; set unless refused before it was read.</param>
/// <param name="Refusal">Why it could not be decoded.</param>
public sealed record DecodeResult(ImageInfo? Info, Refusal? Refusal)
{
    /// <summary>In the order of <see cref="DecodeRequest.Outputs"/>. Empty when refused.</summary>
    public IReadOnlyList<EncodedImage> Outputs { get; init; } = [];

    /// <summary>In the order of <see cref="DecodeRequest.Samples"/>. Empty when refused.</summary>
    public IReadOnlyList<PixelBuffer> Samples { get; init; } = [];

    /// <summary>Set where outputs and samples come from an embedded preview with fewer pixels than they need: worth making anew when a decoder comes.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What the decoder complained of without giving up.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
