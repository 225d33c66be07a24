using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>A size and an encoding that thumbnails come in.</summary>
internal readonly record struct ThumbnailRecipe(int Size, ImageEncoding Encoding)
{
    /// <summary>Grows when thumbnails look different, so that browsers ask for new ones.</summary>
    public const int Version = 1;

    public static IReadOnlyList<int> Sizes { get; } = [256, 512, 1440];

    /// <summary>Kept from the one decode of the import: what the grid shows and what the viewer shows.</summary>
    public static IReadOnlyList<OutputSpec> MadeAtImport { get; } = [new ThumbnailRecipe(512, ImageEncoding.Webp).ToSpec(), new ThumbnailRecipe(1440, ImageEncoding.Jpeg).ToSpec()];

    /// <summary>Also the end of the key it is kept under.</summary>
    public string Name => Encoding == ImageEncoding.Webp ? $"{Size}.webp" : $"{Size}.jpg";

    public string MediaType => Encoding == ImageEncoding.Webp ? "image/webp" : "image/jpeg";

    // Tiles are bounded by their short edge, so that a grid can crop them; twice that bounds panoramas.
    public OutputSpec ToSpec() => Size switch
    {
        256 => new OutputSpec(Name, Encoding) { ShortEdge = 192, LongEdge = 512, Quality = 80 },
        512 => new OutputSpec(Name, Encoding) { ShortEdge = 384, LongEdge = 1024, Quality = 80 },
        _ => new OutputSpec(Name, Encoding) { LongEdge = 1440, Quality = 82 },
    };
}
