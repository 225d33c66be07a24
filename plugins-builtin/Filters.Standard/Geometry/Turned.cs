using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>A picture turned by any angle, without empty corners.</summary>
internal static class Turned
{
    // Pixels between pixels are made from this many on each side: a repeated edge there keeps the background out of the picture's own edge.
    private const int Reach = 2;

    /// <param name="image">The picture.</param>
    /// <param name="degrees">Clockwise.</param>
    /// <param name="size">What is kept about the middle; lies within the turned picture.</param>
    public static Image TurnedAndCropped(this Image image, double degrees, ImageSize size)
    {
        if (degrees % 90 == 0)
        {
            return image.Rotate(degrees);
        }

        var turned = image.Pad(Reach, Reach, Reach, Reach, PadFill.Edge).Rotate(degrees, Colour.Black);
        return turned.Crop((turned.Width - size.Width) / 2, (turned.Height - size.Height) / 2, size.Width, size.Height);
    }
}
