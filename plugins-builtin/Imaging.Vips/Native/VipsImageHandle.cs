namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>A libvips image: a node of a pipeline that computes its pixels when they are asked for. Holds what it is made from.</summary>
internal sealed class VipsImageHandle : GObjectHandle
{
    /// <summary>A second reference to the same image.</summary>
    public VipsImageHandle Share()
    {
        var added = false;
        try
        {
            DangerousAddRef(ref added);
            var shared = new VipsImageHandle();
            shared.SetHandle(VipsApi.ObjectRef(handle));
            return shared;
        }
        finally
        {
            if (added)
            {
                DangerousRelease();
            }
        }
    }
}
