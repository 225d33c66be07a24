using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>A developed picture as LibRaw hands it out; its pixels follow.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RawImage
{
    public int Type;
    public ushort Height;
    public ushort Width;
    public ushort Colours;
    public ushort Bits;
    public uint Length;
}
