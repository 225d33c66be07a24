using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>Colours by the code points of H.273, as libheif gives them. Read only.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HeifNclx
{
    public byte Version;
    public int Primaries;
    public int Transfer;
    public int Matrix;
    public byte FullRange;
}
