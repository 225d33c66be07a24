namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>libvips' shapes of pieces, by its numbers.</summary>
internal enum DemandStyle
{
    /// <summary>Some whole rows, for what looks at neighbours.</summary>
    FatStrip = 1,

    /// <summary>A row, for what does not.</summary>
    ThinStrip = 2,
}
