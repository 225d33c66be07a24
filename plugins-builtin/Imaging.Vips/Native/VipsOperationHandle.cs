namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>An operation whose arguments are being set, then one that was built.</summary>
internal sealed class VipsOperationHandle : GObjectHandle
{
    private VipsOperationHandle(nint operation) => SetHandle(operation);

    /// <summary>The operation's address; only for calls while this handle is alive.</summary>
    public nint Address => handle;

    /// <exception cref="VipsException">There is no such operation, or it is blocked.</exception>
    public static VipsOperationHandle New(string name)
    {
        var operation = VipsApi.OperationNew(name);
        return operation == 0 ? throw VipsException.ForFailureOf(name) : new VipsOperationHandle(operation);
    }

    /// <summary>Runs the operation as far as it runs without pixels. libvips may swap it for an equal one.</summary>
    /// <returns>Whether it was built.</returns>
    public bool Build() => VipsApi.CacheOperationBuild(ref handle) == 0;

    protected override bool ReleaseHandle()
    {
        // Outputs hold references of their own that an unref alone would leak.
        VipsApi.ObjectUnrefOutputs(handle);
        return base.ReleaseHandle();
    }
}
