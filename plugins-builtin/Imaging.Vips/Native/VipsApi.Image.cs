using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

internal static unsafe partial class VipsApi
{
    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int ImageWidth(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int ImageHeight(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_bands")]
    public static partial int ImageBands(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_format")]
    public static partial int ImageFormat(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_interpretation")]
    public static partial int ImageInterpretation(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_n_pages")]
    public static partial int ImagePages(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_page_height")]
    public static partial int ImagePageHeight(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_orientation")]
    public static partial int ImageOrientation(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_hasalpha")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ImageHasAlpha(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_typeof", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint ImageFieldType(VipsImageHandle image, string field);

    [LibraryImport(Library, EntryPoint = "vips_image_get_int", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ImageGetInt(VipsImageHandle image, string field, out int value);

    [LibraryImport(Library, EntryPoint = "vips_image_new_memory")]
    public static partial VipsImageHandle ImageNewMemory();

    /// <summary>An image over pixels that stay the caller's and must outlive it.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_new_from_memory")]
    public static partial VipsImageHandle ImageNewFromMemory(byte* data, nuint length, int width, int height, int bands, int format);

    [LibraryImport(Library, EntryPoint = "vips_image_set_int", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ImageSetInt(VipsImageHandle image, string field, int value);

    [LibraryImport(Library, EntryPoint = "vips_image_set_blob_copy", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ImageSetBlobCopy(VipsImageHandle image, string field, ReadOnlySpan<byte> data, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_image_init_fields")]
    public static partial void ImageInitFields(VipsImageHandle image, int width, int height, int bands, int format, int coding, int interpretation, double xResolution, double yResolution);

    /// <summary>Sets aside the memory that the fields ask for.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_write_prepare")]
    public static partial int ImageWritePrepare(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_copy_memory")]
    public static partial VipsImageHandle ImageCopyMemory(VipsImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_data")]
    public static partial byte* ImageData(VipsImageHandle image);

    /// <summary>Makes every evaluation that reads from the image fail soon. May be called from any thread.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_set_kill")]
    public static partial void ImageSetKill(VipsImageHandle image, [MarshalAs(UnmanagedType.Bool)] bool kill);
}
