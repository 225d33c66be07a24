using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>The beginning of a context's own limits.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HeifSecurityLimits
{
    public byte Version;
    public ulong MaxPixels;
}
