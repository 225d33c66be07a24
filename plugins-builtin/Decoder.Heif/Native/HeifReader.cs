using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>How libheif reads from us: a table of functions.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HeifReader
{
    public int Version;
    public delegate* unmanaged<nint, long> Position;
    public delegate* unmanaged<byte*, nuint, nint, int> Read;
    public delegate* unmanaged<long, nint, int> Seek;
    public delegate* unmanaged<long, nint, int> WaitForSize;
}
