namespace PluginHost.Plugins.Metadata.Standard.Embedded;

/// <summary>Structured metadata that any container can hold.</summary>
internal enum BlockKind
{
    /// <summary>From the TIFF header on.</summary>
    Exif,

    /// <summary>A TIFF whose first directory is that of the exposure, which elsewhere the first one points to.</summary>
    ExifDirectory,

    /// <summary>A TIFF whose first directory is that of the place.</summary>
    GpsDirectory,

    /// <summary>An XML packet.</summary>
    Xmp,

    /// <summary>IPTC-IIM records.</summary>
    Iptc,

    /// <summary>A colour profile.</summary>
    Icc,

    /// <summary>Content credentials: JUMBF boxes.</summary>
    C2pa,
}
