using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>In which format what filters make is kept.</summary>
internal static class OutputFormats
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<ImageEncoding>().Select(name => name.ToLowerInvariant())];

    public static ImageEncoding? Parse(string? name) => name is not null && Names.Contains(name) ? Enum.Parse<ImageEncoding>(name, ignoreCase: true) : null;

    public static string NameOf(ImageEncoding encoding) => encoding.ToString().ToLowerInvariant();

    public static string ExtensionOf(ImageEncoding encoding) => encoding switch
    {
        ImageEncoding.Jpeg => "jpg",
        ImageEncoding.Tiff => "tif",
        _ => NameOf(encoding),
    };

    public static OutputSpec Choose(SourcePicture source, ChainOutput output, ImageEncoding? wanted, int? quality, int standardQuality)
    {
        var encoding = wanted ?? output.Encoding ?? Parse(source.Record.Format) ?? (AlphaSteps.MayMake(source, output.Image) ? ImageEncoding.Png : ImageEncoding.Jpeg);
        return new OutputSpec("output", encoding)
        {
            Quality = quality ?? output.Quality ?? standardQuality,
            KeepAnimation = source.Record.Frames > 1,
        };
    }
}
