namespace PluginHost.Plugins.Scorer.Quality;

/// <summary>The names of the columns this plugin fills.</summary>
internal static class QualityColumns
{
    public const string Quality = "quality";
    public const string Sharpness = "sharpness";
    public const string Focus = "focus";
    public const string Noise = "noise";
    public const string Contrast = "contrast";
    public const string Brightness = "brightness";
    public const string Colourfulness = "colourfulness";
    public const string Entropy = "entropy";
    public const string Edges = "edges";
    public const string Clipping = "clipping";
    public const string Hue = "hue";
    public const string Resolution = "resolution";
}
