using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>An object of libheif, given back exactly once by the function that its kind is given back with.</summary>
internal abstract unsafe class HeifHandle(nint address, delegate* unmanaged<nint, void> release) : SafeHandle(0, ownsHandle: true)
{
    private readonly delegate* unmanaged<nint, void> _release = release;

    public override bool IsInvalid => handle == 0;

    /// <summary>For one call, by somebody who holds the handle.</summary>
    public nint Address => IsClosed ? throw new ObjectDisposedException(GetType().Name) : handle;

    protected override bool ReleaseHandle()
    {
        _release(handle);
        return true;
    }

    /// <remarks>Not in the constructor: a handle that was never set is not released.</remarks>
    protected void Own() => SetHandle(address);
}
