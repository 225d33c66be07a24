namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>An operation of libvips failed.</summary>
internal sealed class VipsException(string operation, string reason) : DamagedPictureException($"{operation}: {reason}", reason)
{
    /// <summary>Takes the reason from libvips' error text, which is cleared by that.</summary>
    public static VipsException ForFailureOf(string operation) => new(operation, VipsErrors.Take());
}
