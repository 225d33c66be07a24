using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>The beginning of libheif's decoding options, which it allocates itself and which grow at the end.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HeifDecodingOptions
{
    public byte Version;
    public byte IgnoreTransformations;
    public nint StartProgress;
    public nint OnProgress;
    public nint EndProgress;
    public nint ProgressData;

    /// <summary>Since version 2.</summary>
    public byte ConvertTo8Bit;
}
