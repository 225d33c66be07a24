namespace PluginHost.Sdk.Imaging;

/// <summary>Declares the sample an engine wants to see. Without it the engine works from facts alone.</summary>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SampleAttribute(int width, int height) : Attribute
{
    /// <summary>Pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Pixels.</summary>
    public int Height { get; } = height;

    /// <summary>How the picture is brought to that size.</summary>
    public SampleFit Fit { get; init; }

    /// <summary>Order of channels.</summary>
    public SampleChannels Channels { get; init; }
}
