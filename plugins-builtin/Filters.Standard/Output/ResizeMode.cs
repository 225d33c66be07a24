namespace PluginHost.Plugins.Filters.Standard.Output;

/// <summary>What <see cref="ResizeFilter"/> does with a size.</summary>
internal enum ResizeMode
{
    /// <summary>As large as fits into the box.</summary>
    Fit,

    /// <summary>Covers the box; the rest is cut.</summary>
    Fill,

    /// <summary>Exactly the box, whatever the shape.</summary>
    Stretch,

    /// <summary>As many pixels as asked for, in the picture's own shape.</summary>
    Megapixels,
}
