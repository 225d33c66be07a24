namespace PluginHost.Sdk.Imaging;

/// <summary>A rectangle of a picture, the same at every size.</summary>
/// <param name="X">Left edge, 0 to 1 of the width.</param>
/// <param name="Y">Top edge, 0 to 1 of the height.</param>
/// <param name="Width">0 to 1 of the width.</param>
/// <param name="Height">0 to 1 of the height.</param>
public sealed record ImageRegion(double X, double Y, double Width, double Height)
{
    /// <summary>All of it.</summary>
    public static ImageRegion Whole { get; } = new(0, 0, 1, 1);
}
