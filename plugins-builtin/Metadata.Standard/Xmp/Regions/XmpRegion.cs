namespace PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

/// <summary>A region as a packet has it, in fractions.</summary>
/// <param name="Kind">Lower case.</param>
/// <param name="Name">Empty for nobody.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">0 for a person without a place.</param>
/// <param name="Height">0 for a person without a place.</param>
/// <param name="AppliedTo">Pixels of the picture that it was drawn on, if the packet says.</param>
internal sealed record XmpRegion(string Kind, string Name, double X, double Y, double Width, double Height, (double Width, double Height)? AppliedTo = null)
{
    /// <summary>Whether edges and sides are counted in pixels of the stored picture instead.</summary>
    public bool IsInPixels { get; init; }

    /// <summary>The region in fractions; nothing where the picture's size, which that takes, is not known.</summary>
    public XmpRegion? InFractions((int Width, int Height)? size) =>
        !IsInPixels ? this
        : size is { Width: > 0 and var width, Height: > 0 and var height } ? this with { X = X / width, Y = Y / height, Width = Width / width, Height = Height / height, IsInPixels = false }
        : null;
}
