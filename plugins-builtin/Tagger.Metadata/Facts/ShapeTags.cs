using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Tagger.Metadata.Facts;

/// <summary>Orientation, resolution and kind of file.</summary>
internal static class ShapeTags
{
    private const double Panorama = 2.2;

    // Longer than any screen or phone: a page or a chat.
    private const double LongStrip = 3;

    // A crop by hand is seldom exact.
    private const double SquareTolerance = 1.02;

    public static void Add(PictureFacts facts, TagList tags)
    {
        if (facts is { Frames: > 1, Format: "gif" or "webp" or "png" or "apng" or "avif" or "jxl" })
        {
            tags.Add("animated", 1);
        }

        if (facts.HasAlpha)
        {
            tags.Add("transparent", 1);
        }

        if (facts is { Width: > 0, Height: > 0 })
        {
            AddOrientation(facts.Width, facts.Height, tags);
            AddResolution(facts.Width, facts.Height, tags);
        }
    }

    private static void AddOrientation(double width, double height, TagList tags)
    {
        var ratio = width / height;
        tags.Add(ratio > SquareTolerance ? "landscape" : ratio < 1 / SquareTolerance ? "portrait" : "square", 1);
        if (ratio >= Panorama)
        {
            tags.Add("panorama", 0.8);
        }
        else if (ratio <= 1 / LongStrip)
        {
            tags.Add("long strip", 0.8);
        }
    }

    // By the longer side against the widths of screens, and by area for what is too small to print or show.
    private static void AddResolution(int width, int height, TagList tags)
    {
        var longer = Math.Max(width, height);
        var pixels = (long)width * height;
        tags.Add(
            longer >= 7680 && pixels >= 16_000_000 ? "8k"
            : longer >= 3840 && pixels >= 6_000_000 ? "4k"
            : longer <= 64 ? "icon"
            : pixels < 500_000 ? "low resolution"
            : null,
            1);
    }
}
