namespace PluginHost.Sdk.Imaging;

/// <summary>The pixels an engine wants to see. The import pipeline prepares them from the one decode; equal specs are prepared once.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record SampleSpec(int Width, int Height)
{
    /// <summary>How the picture is brought to that size.</summary>
    public SampleFit Fit { get; init; } = SampleFit.Inside;

    /// <summary>Order of channels.</summary>
    public SampleChannels Channels { get; init; } = SampleChannels.Rgb;
}
