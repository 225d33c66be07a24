namespace PluginHost.Sdk.Imaging;

/// <summary>The encodings every engine must write.</summary>
public enum ImageEncoding
{
    /// <summary>JPEG, transparency over white.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP, lossy.</summary>
    Webp,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>TIFF, deflate.</summary>
    Tiff,

    /// <summary>GIF.</summary>
    Gif,
}
