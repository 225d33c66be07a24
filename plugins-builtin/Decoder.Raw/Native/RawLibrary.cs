using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>The functions of a loaded LibRaw, by address: the library may be absent now and there later. All are in 0.19 and newer.</summary>
internal sealed unsafe class RawLibrary
{
    private readonly nint _library;

    private RawLibrary(nint library)
    {
        _library = library;
        Init = (delegate* unmanaged<uint, nint>)Export("libraw_init");
        Close = (delegate* unmanaged<nint, void>)Export("libraw_close");
        OpenFile = (delegate* unmanaged<nint, byte*, int>)Export("libraw_open_file");
        Unpack = (delegate* unmanaged<nint, int>)Export("libraw_unpack");
        Process = (delegate* unmanaged<nint, int>)Export("libraw_dcraw_process");
        MakeImage = (delegate* unmanaged<nint, int*, RawImage*>)Export("libraw_dcraw_make_mem_image");
        FreeImage = (delegate* unmanaged<RawImage*, void>)Export("libraw_dcraw_clear_mem");
        RawWidth = (delegate* unmanaged<nint, int>)Export("libraw_get_raw_width");
        RawHeight = (delegate* unmanaged<nint, int>)Export("libraw_get_raw_height");
        CameraGain = (delegate* unmanaged<nint, int, float>)Export("libraw_get_cam_mul");
        SetGain = (delegate* unmanaged<nint, int, float, void>)Export("libraw_set_user_mul");
        SetOutputBits = (delegate* unmanaged<nint, int, void>)Export("libraw_set_output_bps");
        SetOutputColour = (delegate* unmanaged<nint, int, void>)Export("libraw_set_output_color");
        SetProgress = (delegate* unmanaged<nint, delegate* unmanaged<nint, int, int, int, int>, nint, void>)Export("libraw_set_progress_handler");
    }

    public delegate* unmanaged<uint, nint> Init { get; }

    public delegate* unmanaged<nint, void> Close { get; }

    public delegate* unmanaged<nint, byte*, int> OpenFile { get; }

    public delegate* unmanaged<nint, int> Unpack { get; }

    public delegate* unmanaged<nint, int> Process { get; }

    public delegate* unmanaged<nint, int*, RawImage*> MakeImage { get; }

    public delegate* unmanaged<RawImage*, void> FreeImage { get; }

    public delegate* unmanaged<nint, int> RawWidth { get; }

    public delegate* unmanaged<nint, int> RawHeight { get; }

    public delegate* unmanaged<nint, int, float> CameraGain { get; }

    public delegate* unmanaged<nint, int, float, void> SetGain { get; }

    public delegate* unmanaged<nint, int, void> SetOutputBits { get; }

    public delegate* unmanaged<nint, int, void> SetOutputColour { get; }

    public delegate* unmanaged<nint, delegate* unmanaged<nint, int, int, int, int>, nint, void> SetProgress { get; }

    /// <summary>Loads the first of the names that is a LibRaw.</summary>
    public static RawLibrary? TryLoad(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                if (NativeLibrary.TryGetExport(handle, "libraw_get_cam_mul", out _))
                {
                    return new RawLibrary(handle);
                }

                NativeLibrary.Free(handle);
            }
        }

        return null;
    }

    /// <exception cref="RawException">It is an error.</exception>
    public void ThrowIfFailed(int code)
    {
        if (code != 0)
        {
            throw new RawException(Marshal.PtrToStringUTF8(((delegate* unmanaged<int, nint>)Export("libraw_strerror"))(code)) ?? $"error {code}");
        }
    }

    private nint Export(string name) => NativeLibrary.GetExport(_library, name);
}
