using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>What a description wants of one input.</summary>
/// <param name="Source">As it is described.</param>
/// <param name="Scale">The largest scale at which it is used.</param>
/// <param name="Whole">Whether its pixels are wanted more than once, or not from top to bottom.</param>
internal sealed record InputUse(InputSource Source, double Scale, bool Whole)
{
    /// <summary>Size at which it is prepared.</summary>
    public ImageSize Size => Source.Extent.Times(Scale);
}
