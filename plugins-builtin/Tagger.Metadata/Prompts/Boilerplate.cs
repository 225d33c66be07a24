namespace PluginHost.Plugins.Tagger.Metadata.Prompts;

/// <summary>Words that praise a picture instead of telling what is in it, and marks of models that mean the same.</summary>
internal static class Boilerplate
{
    private static readonly HashSet<string> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        "masterpiece", "best quality", "high quality", "highest quality", "top quality", "good quality", "normal quality", "amazing quality", "ultra quality",
        "great quality", "extreme quality", "quality", "hq", "uhd", "hd", "fhd", "4k", "8k", "16k", "32k", "2k", "4k uhd", "8k uhd", "ultra hd", "full hd",
        "highres", "absurdres", "high resolution", "hi-res", "high res", "ultra high res", "ultra high resolution", "very high resolution", "super resolution",
        "detailed", "highly detailed", "ultra detailed", "ultra-detailed", "extremely detailed", "very detailed", "insanely detailed", "super detailed", "hyperdetailed",
        "hyper detailed", "intricate", "intricate details", "intricate detail", "fine details", "finely detailed", "extreme detail", "high detail", "rich details", "best details",
        "sharp", "sharp focus", "sharp details", "crisp", "very aesthetic", "aesthetic", "amazing", "awesome", "beautiful", "stunning", "gorgeous", "perfect", "professional",
        "award winning", "award-winning", "trending on artstation", "artstation", "trending", "newest", "recent", "best", "great", "good", "official art", "wallpaper",
        "score 9", "score 8 up", "score 7 up", "score 6 up", "score 5 up", "score 4 up", "source anime", "source pony", "source cartoon", "source furry",
        "rating safe", "rating general", "safe", "sfw", "nsfw", "general", "sensitive", "questionable", "explicit", "raw photo", "raw", "unreal engine", "unreal engine 5",
        "octane render", "vray", "ray tracing", "perfect lighting", "best lighting", "best shadow", "perfect composition", "no humans text", "year 2023", "year 2024", "year 2025",
    };

    public static bool Contains(string phrase) => Phrases.Contains(phrase) || Phrases.Contains(phrase.Replace('-', ' '));
}
