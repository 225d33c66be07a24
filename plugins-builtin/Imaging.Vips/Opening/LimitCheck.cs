using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>Compares what a header says with what is taken in.</summary>
internal static class LimitCheck
{
    public static Refusal? Refuse(ImageFile file, ImageInfo info, ImageLimits limits) =>
        Math.Max(info.Width, info.Height) <= limits.MaxEdge && (long)info.Width * info.Height <= limits.MaxPixels
            ? null
            : Refusals.TooLarge(file, info.Width, info.Height, limits);
}
