using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>
/// The functions of a loaded libheif, by address. Not by import: the library may be absent now and there later, or be another one by a setting.
/// Only what 1.12 has is required; what came later is asked for where it is there.
/// </summary>
internal sealed unsafe class HeifLibrary
{
    public const int ColourspaceRgb = 1, ChromaRgb = 10, ChromaRgba = 11, ChannelInterleaved = 10;

    private const int Hevc = 1, OldestMinor = 12;

    private readonly nint _library;

    private HeifLibrary(nint library)
    {
        _library = library;
        Version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)Export("heif_get_version"))()) ?? "";
        ContextAlloc = (delegate* unmanaged<nint>)Export("heif_context_alloc");
        ContextFree = (delegate* unmanaged<nint, void>)Export("heif_context_free");
        ReadFromReader = (delegate* unmanaged<nint, HeifReader*, nint, nint, HeifError>)Export("heif_context_read_from_reader");
        SetMaximumEdge = (delegate* unmanaged<nint, int, void>)Export("heif_context_set_maximum_image_size_limit");
        TopLevelImages = (delegate* unmanaged<nint, int>)Export("heif_context_get_number_of_top_level_images");
        PrimaryImage = (delegate* unmanaged<nint, nint*, HeifError>)Export("heif_context_get_primary_image_handle");
        ImageRelease = (delegate* unmanaged<nint, void>)Export("heif_image_handle_release");
        ImageWidth = (delegate* unmanaged<nint, int>)Export("heif_image_handle_get_width");
        ImageHeight = (delegate* unmanaged<nint, int>)Export("heif_image_handle_get_height");
        HasAlpha = (delegate* unmanaged<nint, int>)Export("heif_image_handle_has_alpha_channel");
        LumaBits = (delegate* unmanaged<nint, int>)Export("heif_image_handle_get_luma_bits_per_pixel");
        ProfileSize = (delegate* unmanaged<nint, nuint>)Export("heif_image_handle_get_raw_color_profile_size");
        Profile = (delegate* unmanaged<nint, byte*, HeifError>)Export("heif_image_handle_get_raw_color_profile");
        Nclx = (delegate* unmanaged<nint, HeifNclx**, HeifError>)Export("heif_image_handle_get_nclx_color_profile");
        NclxFree = (delegate* unmanaged<HeifNclx*, void>)Export("heif_nclx_color_profile_free");
        ThumbnailIds = (delegate* unmanaged<nint, uint*, int, int>)Export("heif_image_handle_get_list_of_thumbnail_IDs");
        Thumbnail = (delegate* unmanaged<nint, uint, nint*, HeifError>)Export("heif_image_handle_get_thumbnail");
        OptionsAlloc = (delegate* unmanaged<HeifDecodingOptions*>)Export("heif_decoding_options_alloc");
        OptionsFree = (delegate* unmanaged<HeifDecodingOptions*, void>)Export("heif_decoding_options_free");
        Decode = (delegate* unmanaged<nint, nint*, int, int, HeifDecodingOptions*, HeifError>)Export("heif_decode_image");
        PixelsWidth = (delegate* unmanaged<nint, int, int>)Export("heif_image_get_width");
        PixelsHeight = (delegate* unmanaged<nint, int, int>)Export("heif_image_get_height");
        PixelsPlane = (delegate* unmanaged<nint, int, int*, byte*>)Export("heif_image_get_plane_readonly");
        PixelsRelease = (delegate* unmanaged<nint, void>)Export("heif_image_release");
        IsPremultiplied = (delegate* unmanaged<nint, int>)Optional("heif_image_handle_is_premultiplied_alpha");
        SetThreads = (delegate* unmanaged<nint, int, void>)Optional("heif_context_set_max_decoding_threads");
        SecurityLimits = (delegate* unmanaged<nint, HeifSecurityLimits*>)Optional("heif_context_get_security_limits");
    }

    public string Version { get; }

    public delegate* unmanaged<nint> ContextAlloc { get; }

    public delegate* unmanaged<nint, void> ContextFree { get; }

    public delegate* unmanaged<nint, HeifReader*, nint, nint, HeifError> ReadFromReader { get; }

    public delegate* unmanaged<nint, int, void> SetMaximumEdge { get; }

    public delegate* unmanaged<nint, int> TopLevelImages { get; }

    public delegate* unmanaged<nint, nint*, HeifError> PrimaryImage { get; }

    public delegate* unmanaged<nint, void> ImageRelease { get; }

    public delegate* unmanaged<nint, int> ImageWidth { get; }

    public delegate* unmanaged<nint, int> ImageHeight { get; }

    public delegate* unmanaged<nint, int> HasAlpha { get; }

    public delegate* unmanaged<nint, int> LumaBits { get; }

    public delegate* unmanaged<nint, nuint> ProfileSize { get; }

    public delegate* unmanaged<nint, byte*, HeifError> Profile { get; }

    public delegate* unmanaged<nint, HeifNclx**, HeifError> Nclx { get; }

    public delegate* unmanaged<HeifNclx*, void> NclxFree { get; }

    public delegate* unmanaged<nint, uint*, int, int> ThumbnailIds { get; }

    public delegate* unmanaged<nint, uint, nint*, HeifError> Thumbnail { get; }

    public delegate* unmanaged<HeifDecodingOptions*> OptionsAlloc { get; }

    public delegate* unmanaged<HeifDecodingOptions*, void> OptionsFree { get; }

    public delegate* unmanaged<nint, nint*, int, int, HeifDecodingOptions*, HeifError> Decode { get; }

    public delegate* unmanaged<nint, int, int> PixelsWidth { get; }

    public delegate* unmanaged<nint, int, int> PixelsHeight { get; }

    public delegate* unmanaged<nint, int, int*, byte*> PixelsPlane { get; }

    public delegate* unmanaged<nint, void> PixelsRelease { get; }

    /// <summary>Since 1.12.</summary>
    public delegate* unmanaged<nint, int> IsPremultiplied { get; }

    /// <summary>Since 1.13.</summary>
    public delegate* unmanaged<nint, int, void> SetThreads { get; }

    /// <summary>Since 1.19.</summary>
    public delegate* unmanaged<nint, HeifSecurityLimits*> SecurityLimits { get; }

    public bool IsNewEnough => ((delegate* unmanaged<int>)Export("heif_get_version_number_minor"))() >= OldestMinor || ((delegate* unmanaged<int>)Export("heif_get_version_number_major"))() > 1;

    public bool ReadsHevc => ((delegate* unmanaged<int, int>)Export("heif_have_decoder_for_format"))(Hevc) != 0;

    /// <summary>Loads the first of the names that is a libheif.</summary>
    public static HeifLibrary? TryLoad(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                if (NativeLibrary.TryGetExport(handle, "heif_context_read_from_reader", out _))
                {
                    var library = new HeifLibrary(handle);
                    library.Start();
                    return library;
                }

                NativeLibrary.Free(handle);
            }
        }

        return null;
    }

    /// <summary>Loads the decoders that some distributions pack apart. The library is never let go of: its codecs keep threads and tables.</summary>
    private void Start()
    {
        var init = (delegate* unmanaged<nint, HeifError>)Optional("heif_init");
        if (init is not null)
        {
            init(0).ThrowIfFailed();
        }
    }

    private nint Export(string name) => NativeLibrary.GetExport(_library, name);

    private nint Optional(string name) => NativeLibrary.TryGetExport(_library, name, out var address) ? address : 0;
}
