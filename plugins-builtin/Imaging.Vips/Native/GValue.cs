using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>GLib's typed value: a type and two words. Zeroed before <c>g_value_init</c>, unset after use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    private readonly nint _type;
    private readonly ulong _first;
    private readonly ulong _second;
}
