using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>What GLib says of a type.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct GTypeQuery
{
    private readonly nint _type;
    private readonly nint _name;
    private readonly uint _classSize;
    private readonly uint _instanceSize;

    public int InstanceSize => (int)_instanceSize;
}
