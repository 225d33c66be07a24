namespace PluginHost.Sdk.Imaging;

/// <summary>In which numbers an operation works. Both have the primaries of sRGB and 0 to 1 for black to white; values beyond are kept until the picture is encoded.</summary>
public enum ColourSpace
{
    /// <summary>As stored, with the transfer curve of sRGB (IEC 61966-2-1): equal steps look equal.</summary>
    Srgb,

    /// <summary>Proportional to light: what exposure, blur of highlights and mixing of lights want.</summary>
    Linear,
}
