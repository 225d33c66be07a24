namespace PluginHost.Sdk.Imaging;

/// <summary>How a picture is brought to the size of a sample. Never enlarged except by <see cref="Stretch"/>, <see cref="Pad"/> and <see cref="Cover"/>.</summary>
public enum SampleFit
{
    /// <summary>Scaled down to fit inside; the sample may be smaller than asked for.</summary>
    Inside,

    /// <summary>Scaled to cover, centre cropped.</summary>
    Cover,

    /// <summary>Scaled to fit inside, the rest white.</summary>
    Pad,

    /// <summary>Scaled to exactly the size, changing proportions.</summary>
    Stretch,
}
