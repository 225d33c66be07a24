namespace PluginHost.LibraryGenerator.Words;

/// <summary>What prompts are mostly made of.</summary>
internal static class CommonWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. """
        a of in the with and on detailed light portrait woman man girl background style hair sky soft photo high dark cinematic eyes sunset forest
        lighting mountain city water color night street red blue old young long white black golden green focus depth field close shot wide lens film
        grain sharp painting digital art illustration fantasy landscape river sea beach house tree flower garden rain snow fog storm cloud moon star
        sun shadow texture fabric dress silk leather armor sword dragon castle knight wizard robot cyberpunk neon future space ship planet galaxy
        abstract geometric minimal vintage retro modern ancient ruins temple bridge tower lighthouse harbour boat train car bicycle motorcycle road
        field meadow desert dune canyon waterfall lake island jungle autumn spring summer winter morning evening dusk dawn misty bright vivid pastel
        muted warm cold smile face hands standing sitting walking running dancing sleeping reading holding looking child family friends dog cat horse
        bird fish wolf fox bear lion tiger owl butterfly bee insect food bread fruit coffee tea wine cake table chair window door room kitchen library
        book letter map clock lamp candle fire smoke glass mirror metal wood stone marble sand ice crystal gold silver copper rust dust paper ink
        watercolor oil pencil charcoal sketch anime manga cartoon comic realistic photorealistic hyperrealistic surreal dreamy ethereal mysterious
        dramatic peaceful lonely joyful melancholic epic tiny huge floating glowing reflecting broken hidden secret forgotten wandering
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What many prompts begin with, so that some words and phrases are in half of all pictures.</summary>
    public static IReadOnlyList<string> Openings { get; } =
        ["masterpiece, best quality", "masterpiece, best quality, highly detailed", "best quality, absurdres", "photo of", "cinematic still of", "score_9, score_8_up, score_7_up", "raw photo, 8k uhd"];

    public static IReadOnlyList<string> Unwanted { get; } =
        ["blurry", "low quality", "worst quality", "bad anatomy", "extra fingers", "watermark", "text", "signature", "jpeg artifacts", "deformed", "ugly", "cropped", "out of frame", "duplicate", "mutated hands"];
}
