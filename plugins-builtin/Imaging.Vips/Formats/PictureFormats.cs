namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>The picture formats that are told apart by content.</summary>
internal static class PictureFormats
{
    private const string ConvertCure = "Convert it to JPEG, PNG, WebP or AVIF and import that.";

    public static readonly PictureFormat Jpeg = new("jpeg", "a JPEG picture", "image/jpeg", "jpg") { Loader = "jpegload_source", ShrinkOnLoad = ShrinkOnLoad.Divisor };
    public static readonly PictureFormat Png = new("png", "a PNG picture", "image/png", "png") { Loader = "pngload_source" };
    public static readonly PictureFormat Webp = new("webp", "a WebP picture", "image/webp", "webp") { Loader = "webpload_source", ShrinkOnLoad = ShrinkOnLoad.Factor, HasPages = true, Plays = true };
    public static readonly PictureFormat Gif = new("gif", "a GIF picture", "image/gif", "gif") { Loader = "gifload_source", HasPages = true, Plays = true };
    public static readonly PictureFormat Tiff = new("tiff", "a TIFF picture", "image/tiff", "tiff") { Loader = "tiffload_source", HasPages = true };
    public static readonly PictureFormat Avif = new("avif", "an AVIF picture", "image/avif", "avif") { Loader = "heifload_source", HasPages = true, MaxPixels = 16_384 * 16_384 }; // libheif's own limit

    /// <remarks>Read by this plugin itself: libvips is built without a decoder for it. The most pixels are what a row of four bytes a pixel can hold in an array.</remarks>
    public static readonly PictureFormat Bmp = Undecodable("bmp", "a BMP picture", "image/bmp") with { MaxPixels = 500_000_000 };

    public static readonly PictureFormat Heic = new("heic", "a HEIC photo (HEVC inside)", "image/heic", "heic")
    {
        Cure = "HEIC needs the plugin builtin.decoder.heif: enable it, and install the system's libheif (Debian and Ubuntu: apt install libheif1). Until then the original is not taken in. Or convert it to JPEG or AVIF.",
    };

    public static readonly PictureFormat Jxl = Undecodable("jxl", "a JPEG XL picture", "image/jxl");
    public static readonly PictureFormat Jp2 = Undecodable("jp2", "a JPEG 2000 picture", "image/jp2");
    public static readonly PictureFormat Icon = Undecodable("ico", "a Windows icon", "image/vnd.microsoft.icon");
    public static readonly PictureFormat Psd = Undecodable("psd", "a Photoshop document", "image/vnd.adobe.photoshop");
    public static readonly PictureFormat Exr = Undecodable("exr", "an OpenEXR picture", "image/x-exr");
    public static readonly PictureFormat Hdr = Undecodable("hdr", "a Radiance HDR picture", "image/vnd.radiance");
    public static readonly PictureFormat Qoi = Undecodable("qoi", "a QOI picture", "image/qoi");
    public static readonly PictureFormat Dds = Undecodable("dds", "a DirectDraw texture", "image/vnd.ms-dds");
    public static readonly PictureFormat Pnm = Undecodable("pnm", "a PNM picture", "image/x-portable-anymap");
    public static readonly PictureFormat JpegXr = Undecodable("jxr", "a JPEG XR picture", "image/jxr");

    public static readonly PictureFormat Svg = new("svg", "an SVG drawing", "image/svg+xml", "svg")
    {
        Cure = "Drawings can run scripts and fetch files, so they are not taken in. Export it as PNG and import that.",
    };

    public static readonly PictureFormat CameraRaw = new("raw", "a camera's raw file", "image/x-raw", "raw")
    {
        Cure = "Raw files need the plugin builtin.decoder.raw: enable it. Or develop it to JPEG, TIFF or AVIF and import that.",
    };

    private static PictureFormat Undecodable(string name, string title, string mediaType) => new(name, title, mediaType, name) { Cure = ConvertCure };
}
