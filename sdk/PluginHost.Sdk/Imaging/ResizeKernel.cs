namespace PluginHost.Sdk.Imaging;

/// <summary>How pixels between pixels are made.</summary>
public enum ResizeKernel
{
    /// <summary>Lanczos with three lobes: sharp, the usual choice.</summary>
    Lanczos3,

    /// <summary>Catmull-Rom cubic: nearly as sharp, less ringing.</summary>
    Cubic,

    /// <summary>Straight line between neighbours: soft.</summary>
    Linear,

    /// <summary>The nearest pixel as it is: hard edges.</summary>
    Nearest,
}
