namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>How the pixels are stored, by the numbers of the header.</summary>
internal enum BmpCompression
{
    /// <summary>As they are.</summary>
    None = 0,

    /// <summary>Runs of indexes of eight bits.</summary>
    Rle8 = 1,

    /// <summary>Runs of indexes of four bits.</summary>
    Rle4 = 2,

    /// <summary>As they are, channels by masks; in OS/2 headers a fax code.</summary>
    BitFields = 3,

    /// <summary>A JPEG picture; in OS/2 headers runs of 24 bits.</summary>
    Jpeg = 4,

    /// <summary>A PNG picture.</summary>
    Png = 5,

    /// <summary>As they are, channels and alpha by masks.</summary>
    AlphaBitFields = 6,
}
