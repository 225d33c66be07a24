namespace PluginHost.Sdk.Imaging;

/// <summary>Order of channels in a sample, one byte each, sRGB, interleaved.</summary>
public enum SampleChannels
{
    /// <summary>Red, green, blue; transparency over white.</summary>
    Rgb,

    /// <summary>Blue, green, red; transparency over white.</summary>
    Bgr,

    /// <summary>Red, green, blue, straight alpha.</summary>
    Rgba,

    /// <summary>Luma of Rec. 601.</summary>
    Grey,
}
