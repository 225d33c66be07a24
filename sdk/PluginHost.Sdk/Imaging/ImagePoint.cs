namespace PluginHost.Sdk.Imaging;

/// <summary>A place in a picture, the same at every size.</summary>
/// <param name="X">0 at the left edge to 1 at the right.</param>
/// <param name="Y">0 at the top to 1 at the bottom.</param>
public sealed record ImagePoint(double X, double Y)
{
    /// <summary>The middle.</summary>
    public static ImagePoint Centre { get; } = new(0.5, 0.5);
}
