namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>Where lines of text stand.</summary>
public enum TextAlignment
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right edge.</summary>
    Right,
}
