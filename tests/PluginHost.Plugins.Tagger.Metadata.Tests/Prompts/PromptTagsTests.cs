namespace PluginHost.Plugins.Tagger.Metadata.Tests.Prompts;

public sealed class PromptTagsTests
{
    private static readonly MetadataTaggerSettings PromptOnly = new(MinimumConfidence: 0, Camera: false, Time: false, Place: false, Shape: false, Generator: false);

    [Theory]
    [InlineData("1girl, red hair, smile", "1girl|red hair|smile")]
    [InlineData("masterpiece, best quality, (highly detailed:1.3), boat", "boat")]
    [InlineData("(storm:1.2), ((fog)), [mist], {rain}", "storm|fog|mist|rain")]
    [InlineData("(red boat, blue sea:1.3), sky", "red boat|blue sea|sky")]
    [InlineData("a lighthouse in fog, <lora:ink_line:0.8>", "lighthouse in fog")]
    [InlineData("boat<lora:a:1><lora:b:1>pier", "boat|pier")]
    [InlineData("boat BREAK pier\nBREAK\nsea AND sky", "boat|pier|sea|sky")]
    [InlineData("BREAKFAST table, ANDROID", "breakfast table|android")]
    [InlineData(@"hatsune miku \(vocaloid\), saber \(fate\)", "hatsune miku (vocaloid)|saber (fate)")]
    [InlineData("long_hair, blue_eyes", "long hair|blue eyes")]
    [InlineData("[cat:dog:0.5], [red|blue] ball", "cat|dog|red|blue|ball")]
    [InlineData("Boat, boat,  BOAT ", "boat")]
    [InlineData("score_9, score_8_up, source_anime, boat", "boat")]
    [InlineData("boat, , ,, 42, !!, https://x.example/a, embedding:ng_v4", "boat")]
    [InlineData("((((unclosed, (brackets", "unclosed|brackets")]
    [InlineData("closed)) too, often]]", "closed|too|often")]
    [InlineData("(weight:abc), (x:), (boat:9999)", "weight:abc|boat:9999")]
    [InlineData("灯台、霧", "灯台")]
    [InlineData("the old pier, \"quoted boat\"", "old pier|quoted boat")]
    public async Task Tag_Prompt_BecomesItsPhrases(string prompt, string expected) =>
        (await Some.Tags(Some.Generated(prompt), PromptOnly)).Keys.ShouldBe(expected.Split('|'));

    [Fact]
    public async Task Tag_Sentences_DoNotBecomeTags()
    {
        const string prompt = "A calm harbour at dawn with wooden boats tied to the pier. The light is soft and golden, casting long shadows over the water. In the distance, a lighthouse.";

        var tags = await Some.Tags(Some.Generated(prompt), PromptOnly);

        tags.Keys.ShouldAllBe(name => name.Split(' ').Length <= 4);
        tags.Keys.ShouldContain("lighthouse");
        tags.Keys.ShouldNotContain("in the distance but not a tag");
        tags.Keys.ShouldNotContain("in the distance");
    }

    [Fact]
    public async Task Tag_LaterAndLighterPhrases_AreLessSure()
    {
        var tags = await Some.Tags(Some.Generated("boat, pier, (fog:0.6), [mist], (storm:1.5), sky"), PromptOnly);

        tags["boat"].ShouldBe(0.8);
        tags["pier"].ShouldBeLessThan(tags["boat"]);
        tags["fog"].ShouldBeLessThan(tags["mist"]);
        tags["mist"].ShouldBeLessThan(tags["storm"]);
        tags["sky"].ShouldBe(0.6);
        tags.Values.ShouldAllBe(confidence => confidence >= 0.4 && confidence <= 0.8);
    }

    [Fact]
    public async Task Tag_ManyPhrases_AreLimited() =>
        (await Some.Tags(Some.Generated(string.Join(", ", Enumerable.Range(0, 500).Select(i => $"thing {i}"))), PromptOnly with { MostPromptTags = 7 })).Count.ShouldBe(7);

    public static TheoryData<string> Hostile() => new()
    {
        new string('(', 100_000),
        new string('<', 100_000),
        new string(':', 100_000),
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("(a:1.1", 20_000)),
        string.Concat(Enumerable.Repeat("boat,", 20_000)),
        string.Concat(Enumerable.Repeat("\\", 100_001)),
        string.Concat(Enumerable.Repeat("BREAK ", 20_000)),
        "boat\0\u0001\u0007, \ud800, \udc00x, \u202eevil, ok",
        new string('\ud83d', 1000),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Tag_HostilePrompt_Ends(string prompt)
    {
        var tags = await Some.Tags(Some.Generated(prompt), PromptOnly);

        tags.Count.ShouldBeLessThanOrEqualTo(40);
        tags.Keys.ShouldAllBe(name => name.Length <= 40 && !name.Any(char.IsControl) && !name.Any(char.IsSurrogate));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \n ")]
    public async Task Tag_NoPrompt_GivesNothing(string? prompt) => (await Some.Tags(Some.Generated(prompt), PromptOnly)).ShouldBeEmpty();
}
