namespace PluginHost.Sdk.Imaging;

/// <summary>How one picture is laid over another: the separable modes of W3C Compositing and Blending Level 1.</summary>
public enum BlendMode
{
    /// <summary>The upper hides the lower as far as its alpha goes.</summary>
    Normal,

    /// <summary>Product of both: darker.</summary>
    Multiply,

    /// <summary>Product of the inverses, inverted: lighter.</summary>
    Screen,

    /// <summary>Multiplies dark and screens light places of the lower.</summary>
    Overlay,

    /// <summary>The darker of both.</summary>
    Darken,

    /// <summary>The lighter of both.</summary>
    Lighten,

    /// <summary>Overlay with both exchanged.</summary>
    HardLight,

    /// <summary>A gentler <see cref="HardLight"/>.</summary>
    SoftLight,

    /// <summary>The distance between both.</summary>
    Difference,

    /// <summary>Sum of both.</summary>
    Add,
}
