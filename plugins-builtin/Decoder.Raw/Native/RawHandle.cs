using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>A raw file that is being developed.</summary>
internal sealed unsafe class RawHandle : SafeHandle
{
    private readonly RawLibrary _library;

    public RawHandle(RawLibrary library) : base(0, ownsHandle: true)
    {
        _library = library;
        SetHandle(library.Init(0));
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>For one call, by somebody who holds the handle.</summary>
    public nint Address => IsClosed ? throw new ObjectDisposedException(nameof(RawHandle)) : handle;

    protected override bool ReleaseHandle()
    {
        _library.Close(handle);
        return true;
    }
}
