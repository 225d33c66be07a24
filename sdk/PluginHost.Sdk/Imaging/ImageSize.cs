namespace PluginHost.Sdk.Imaging;

/// <summary>Width and height of one frame in pixels, each at least 1.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The larger of the two.</summary>
    public int LongEdge => Math.Max(Width, Height);

    /// <summary>The smaller of the two.</summary>
    public int ShortEdge => Math.Min(Width, Height);

    /// <summary>Width by height.</summary>
    public double Aspect => (double)Width / Height;

    /// <summary>Both sides times <paramref name="factor"/>, rounded, at least 1.</summary>
    public ImageSize Times(double factor) => new(Math.Max(1, (int)Math.Round(Width * factor)), Math.Max(1, (int)Math.Round(Height * factor)));
}
