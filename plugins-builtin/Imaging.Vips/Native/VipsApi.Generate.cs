using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

internal static unsafe partial class VipsApi
{
    /// <summary>An image without pixels, for <see cref="ImageGenerate"/>.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_new")]
    public static partial VipsImageHandle ImageNew();

    /// <summary>Makes an image depend on others (addresses that end with a 0), which it does not keep alive.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_pipeline_array")]
    public static partial int ImagePipeline(VipsImageHandle image, int demandStyle, nint* inputs);

    /// <summary>Gives an image functions that make its pixels: one that begins a thread's work, one that fills a region, one that ends.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_generate")]
    public static partial int ImageGenerate(
        VipsImageHandle image,
        delegate* unmanaged[Cdecl]<nint, nint, nint, nint> start,
        delegate* unmanaged[Cdecl]<nint, nint, nint, nint, int*, int> generate,
        delegate* unmanaged[Cdecl]<nint, nint, nint, int> stop,
        nint first,
        nint second);

    [LibraryImport(Library, EntryPoint = "vips_region_new")]
    public static partial nint RegionNew(nint image);

    [LibraryImport(Library, EntryPoint = "vips_region_prepare")]
    public static partial int RegionPrepare(nint region, VipsRect* area);

    [LibraryImport(Library, EntryPoint = "vips_object_get_type")]
    public static partial nint ObjectType();

    [LibraryImport(Library, EntryPoint = "g_type_query")]
    public static partial void TypeQuery(nint type, out GTypeQuery query);

    /// <summary>A matrix for convolutions; the numbers are copied.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_new_matrix_from_array")]
    public static partial VipsImageHandle ImageNewMatrix(int width, int height, ReadOnlySpan<double> values, int count);
}
