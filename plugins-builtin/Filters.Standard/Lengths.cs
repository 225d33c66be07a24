using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard;

/// <summary>Lengths that people give in per cent of the long edge, so that one setting suits pictures of every size.</summary>
internal static class Lengths
{
    public static double OfLongEdge(this Image image, double perCent) => image.Size.LongEdge * perCent / 100;
}
