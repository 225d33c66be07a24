using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Tagger.Metadata.Facts;

/// <summary>Maker and kind of camera, as people call them.</summary>
internal static class CameraTags
{
    private const double LongExposure = 1;
    private const int HighIso = 6400;

    private static readonly string[] Makers =
    [
        "canon", "nikon", "sony", "fujifilm", "panasonic", "olympus", "om system", "leica", "pentax", "ricoh", "hasselblad", "sigma", "kodak", "casio",
        "minolta", "polaroid", "samsung", "google", "huawei", "xiaomi", "oneplus", "oppo", "vivo", "motorola", "nokia", "apple", "dji", "gopro", "insta360", "phase one",
    ];

    // A word of the name, and what it tells.
    private static readonly (string Word, string Tag)[] Kinds =
    [
        ("iphone", "iphone"), ("iphone", "phone photo"), ("ipad", "ipad"), ("pixel", "phone photo"), ("galaxy", "phone photo"), ("sm-", "phone photo"),
        ("huawei", "phone photo"), ("xiaomi", "phone photo"), ("redmi", "phone photo"), ("oneplus", "phone photo"), ("motorola", "phone photo"),
        ("dji", "drone photo"), ("gopro", "action camera"), ("insta360", "action camera"), ("hyperfire", "trail camera"), ("reconyx", "trail camera"), ("scan", "scan"),
    ];

    public static void Add(MetadataFields fields, TagList tags)
    {
        if (fields.Camera?.ToLowerInvariant() is { } camera)
        {
            foreach (var maker in Makers.Where(maker => StartsWithWord(camera, maker)))
            {
                tags.Add(maker, 1);
            }

            foreach (var (word, tag) in Kinds.Where(kind => HasWord(camera, kind.Word)))
            {
                tags.Add(tag, word == tag ? 1 : 0.9);
            }
        }

        if (fields.ExposureSeconds >= LongExposure)
        {
            tags.Add("long exposure", 1);
        }

        if (fields.Iso >= HighIso)
        {
            tags.Add("high iso", 1);
        }

        if (fields.Lens?.Contains("macro", StringComparison.OrdinalIgnoreCase) == true)
        {
            tags.Add("macro lens", 1);
        }
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static bool HasWord(string text, string word) => text.Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal));
}
