using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>One reference to a GObject, given back exactly once however often it is disposed.</summary>
internal abstract class GObjectHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        VipsApi.ObjectUnref(handle);
        return true;
    }
}
