using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>Reads what libvips found in a header.</summary>
internal static class HeaderReader
{
    private const string ProfileField = "icc-profile-data", BitsField = "bits-per-sample", TileField = "tile-width", PaletteField = "palette";

    public static ImageInfo Read(PictureFormat format, VipsImageHandle image)
    {
        var orientation = VipsApi.ImageOrientation(image) is >= 1 and <= 8 and var value ? value : 1;
        var (width, height) = (VipsApi.ImageWidth(image), VipsApi.ImagePageHeight(image));
        if (orientation >= 5)
        {
            (width, height) = (height, width);
        }

        var frames = Math.Max(1, VipsApi.ImagePages(image));
        return new ImageInfo(format.Name, format.MediaType, format.Extension, width, height)
        {
            Orientation = orientation,
            Frames = frames,
            Animated = format.Plays && frames > 1,
            HasAlpha = VipsApi.ImageHasAlpha(image),
            BitsPerChannel = BitsPerChannel(image),
            HasColourProfile = VipsApi.ImageFieldType(image, ProfileField) != 0,
        };
    }

    /// <summary>Whether a TIFF is stored in tiles.</summary>
    public static bool IsTiled(VipsImageHandle image) => VipsApi.ImageFieldType(image, TileField) != 0;

    public static int BytesPerPixel(VipsImageHandle image) => VipsApi.ImageBands(image) * BytesPerBand(image);

    /// <remarks>With a palette libvips counts the bits of an index into it, whose colours have eight.</remarks>
    private static int BitsPerChannel(VipsImageHandle image) =>
        VipsApi.ImageFieldType(image, PaletteField) == 0 && VipsApi.ImageFieldType(image, BitsField) != 0 && VipsApi.ImageGetInt(image, BitsField, out var bits) == 0 && bits > 0
            ? bits
            : 8 * BytesPerBand(image);

    /// <remarks>The order of libvips' band formats: uchar char ushort short uint int float complex double dpcomplex.</remarks>
    private static int BytesPerBand(VipsImageHandle image) => VipsApi.ImageFormat(image) switch
    {
        0 or 1 => 1,
        2 or 3 => 2,
        4 or 5 or 6 => 4,
        7 or 8 => 8,
        _ => 16,
    };
}
