namespace PluginHost.Sdk.Imaging;

/// <summary>How pixels between pixels are made.</summary>
public enum ResizeKernel
{
    /// <summary>Lanczos with three lobes: sharp, the usual choice. Pictures grow by <see cref="Cubic"/>.</summary>
    Lanczos3,

    /// <summary>Catmull-Rom cubic: nearly as sharp, less ringing.</summary>
    Cubic,

    /// <summary>Straight line between neighbours: soft.</summary>
    Linear,

    /// <summary>The nearest pixel as it is: hard edges.</summary>
    Nearest,

    /// <summary>The mean of the pixels that fall together, each counted as far as it lies within.</summary>
    Mean,
}
