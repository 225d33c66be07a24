using System.Globalization;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Stars of 0 to 5. Zero is an answer ("no stars"), and so is -1 ("rejected"), which counts as zero.</summary>
internal static class Rating
{
    // A mark that has no degrees counts as most, which is what Picasa writes into files for it.
    private const int Favourite = 5;

    public static int? Of(FieldSources sources) =>
        Stars(Number(sources.Xmp.Value(XmpNames.Xmp, "Rating")))
        ?? FromPercent(Number(sources.Xmp.Value(XmpNames.Microsoft, "Rating")))
        ?? Stars(sources.Main.Number(ExifTags.Rating))
        ?? FromPercent(sources.Main.Number(ExifTags.RatingPercent))
        ?? Stars(Number(sources.Xmp.Value(XmpNames.AcdSee, "rating")))
        ?? (sources.Picasa is { IsStarred: true } || sources.Takeout is { IsFavourite: true } ? Favourite : null);

    private static int? Stars(double? value) => value is >= -1 and <= 5 ? Math.Max(0, (int)Math.Round(value.Value)) : null;

    // Windows writes 1, 25, 50, 75, 99 for one to five stars; other programs land between.
    private static int? FromPercent(double? value) => value switch
    {
        0 => 0,
        > 0 and <= 12 => 1,
        > 12 and <= 37 => 2,
        > 37 and <= 62 => 3,
        > 62 and <= 87 => 4,
        > 87 and <= 100 => 5,
        _ => null,
    };

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
