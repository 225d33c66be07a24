namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>Companies by the marks they leave.</summary>
internal static class Vendors
{
    // A mark, whose it is, and whether whatever carries it was made by a model even where no term says so.
    private static readonly (string Mark, string Vendor, bool AlwaysAi)[] Known =
    [
        ("OpenAI", "OpenAI", true), ("ChatGPT", "OpenAI", true), ("DALL-E", "OpenAI", true), ("gpt-image", "OpenAI", true), ("GPT-4o", "OpenAI", true),
        ("Google", "Google", false), ("Adobe_Firefly", "Adobe Firefly", true), ("Adobe Firefly", "Adobe Firefly", true), ("Adobe", "Adobe", false),
        ("Microsoft_Responsible_AI", "Microsoft", true), ("Bing Image Creator", "Microsoft", true), ("Microsoft Designer", "Microsoft", true), ("Microsoft", "Microsoft", false),
        ("Stability", "Stability AI", true), ("Black Forest Labs", "Black Forest Labs", true), ("Ideogram", "Ideogram", true), ("Midjourney", "Midjourney", true),
        ("Leica", "Leica", false), ("Nikon", "Nikon", false), ("Sony", "Sony", false), ("Canon", "Canon", false), ("TikTok", "TikTok", false),
    ];

    public static (string? Vendor, bool AlwaysAi) Of(IEnumerable<string> marks)
    {
        var texts = marks.ToList();
        foreach (var (mark, vendor, alwaysAi) in Known)
        {
            if (texts.Exists(text => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                return (vendor, alwaysAi);
            }
        }

        return (null, false);
    }
}
