using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Tagger.Metadata.Tests;

public sealed class FactTagsTests
{
    [Theory]
    [InlineData(1600, 1200, "landscape", "portrait")]
    [InlineData(1200, 1600, "portrait", "landscape")]
    [InlineData(1000, 1000, "square", "landscape")]
    [InlineData(1000, 1010, "square", "portrait")]
    [InlineData(5000, 2000, "panorama", "square")]
    [InlineData(1000, 3000, "long strip", "panorama")]
    [InlineData(3840, 2160, "4k", "8k")]
    [InlineData(7680, 4320, "8k", "4k")]
    [InlineData(640, 480, "low resolution", "4k")]
    [InlineData(32, 32, "icon", "low resolution")]
    [InlineData(3840, 100, "panorama", "4k")]
    public async Task Tag_Shape_FollowsTheSize(int width, int height, string expected, string unexpected)
    {
        var tags = await Some.Tags(Some.Facts(width, height));

        tags.Keys.ShouldContain(expected);
        tags.Keys.ShouldNotContain(unexpected);
    }

    [Fact]
    public async Task Tag_UnknownSize_SaysNothing() => (await Some.Tags(Some.Facts(0, 0))).ShouldBeEmpty();

    [Theory]
    [InlineData("gif", 5, true)]
    [InlineData("gif", 1, false)]
    [InlineData("tiff", 5, false)]
    public async Task Tag_Frames_AnimateOnlyWhatPlays(string format, int frames, bool expected) =>
        (await Some.Tags(Some.Facts() with { Format = format, Frames = frames })).ContainsKey("animated").ShouldBe(expected);

    [Fact]
    public async Task Tag_Transparent_IsTagged() => (await Some.Tags(Some.Facts() with { HasAlpha = true })).Keys.ShouldContain("transparent");

    [Theory]
    [InlineData("Canon EOS 40D", "canon", null)]
    [InlineData("Apple iPhone 15 Pro", "iphone", "apple")]
    [InlineData("Apple iPhone 15 Pro", "phone photo", null)]
    [InlineData("NIKON COOLPIX P6000", "nikon", null)]
    [InlineData("DJI FC3170", "drone photo", "dji")]
    [InlineData("samsung SM-G991B", "phone photo", "samsung")]
    public async Task Tag_Camera_NamesMakerAndKind(string camera, string expected, string? also)
    {
        var tags = await Some.Tags(Some.Taken(new MetadataFields { Camera = camera }));

        tags.Keys.ShouldContain(expected);
        if (also is not null)
        {
            tags.Keys.ShouldContain(also);
        }
    }

    [Theory]
    [InlineData("Sonystyle 1")]
    [InlineData("Unknown camera")]
    public async Task Tag_UnknownCamera_HasNoMaker(string camera) =>
        (await Some.Tags(Some.Taken(new MetadataFields { Camera = camera }))).Keys.ShouldBe(["landscape"]);

    [Theory]
    [InlineData("2024-06-15T08:30:00", null, "summer", "morning", 0.7)]
    [InlineData("2024-06-15T12:30:00", -33.8, "winter", "midday", 1)]
    [InlineData("2024-12-24T19:00:00", 51.5, "winter", "evening", 1)]
    [InlineData("2024-12-24T23:30:00", -40.0, "summer", "night", 1)]
    [InlineData("2024-03-01T16:00:00", 51.5, "spring", "afternoon", 1)]
    [InlineData("2024-10-01T03:00:00", 51.5, "autumn", "night", 1)]
    public async Task Tag_Time_FollowsClockAndHemisphere(string time, double? latitude, string season, string hour, double seasonConfidence)
    {
        var tags = await Some.Tags(Some.Taken(Taken(time, latitude)));

        tags["2024"].ShouldBe(1);
        tags[season].ShouldBe(seasonConfidence);
        tags.Keys.ShouldContain(hour);
    }

    [Fact]
    public async Task Tag_Weekend_IsTaggedOnlyThen()
    {
        (await Some.Tags(Some.Taken(Taken("2024-06-15T08:00:00", null)))).Keys.ShouldContain("weekend");
        (await Some.Tags(Some.Taken(Taken("2024-06-14T08:00:00", null)))).Keys.ShouldNotContain("weekend");
    }

    [Fact]
    public async Task Tag_BetweenTheTropics_HasNoSeason() =>
        (await Some.Tags(Some.Taken(Taken("2024-06-15T08:00:00", 1.3)))).Keys.ShouldNotContain("summer");

    [Fact]
    public async Task Tag_MidnightToTheSecond_IsNoTimeOfDay() =>
        (await Some.Tags(Some.Taken(Taken("2024-06-15T00:00:00", null)))).Keys.ShouldNotContain("night");

    [Fact]
    public async Task Tag_UtcFarFromGreenwich_HasNoTimeOfDay()
    {
        var fields = new MetadataFields { TakenAt = new DateTimeOffset(2024, 6, 15, 8, 0, 0, TimeSpan.Zero), Latitude = 35, Longitude = 139 };

        (await Some.Tags(Some.Taken(fields))).Keys.ShouldNotContain("morning");
    }

    [Fact]
    public async Task Tag_Place_IsGeotagged()
    {
        (await Some.Tags(Some.Taken(new MetadataFields { Latitude = 1, Longitude = 2 }))).Keys.ShouldContain("geotagged");
        (await Some.Tags(Some.Taken(new MetadataFields { Latitude = 1 }))).Keys.ShouldNotContain("geotagged");
    }

    [Fact]
    public async Task Tag_Generation_NamesProgramModelAndLoras()
    {
        var generation = new GenerationInfo("ComfyUI") { Model = "harbour_v2", Mode = "img2img", Loras = [new GenerationLora("ink_line", 0.8)] };

        var tags = await Some.Tags(Some.Facts() with { Generation = generation });

        foreach (var name in new[] { "ai generated", "comfyui", "harbour v2", "img2img", "lora ink line" })
        {
            tags.Keys.ShouldContain(name);
        }
    }

    [Fact]
    public async Task Tag_SwitchedOffGroups_GiveNothing()
    {
        var off = new MetadataTaggerSettings(Camera: false, Time: false, Place: false, Shape: false, Generator: false, Prompt: false);
        var facts = Some.Generated("a boat") with { Fields = new MetadataFields { Camera = "Canon X", TakenAt = DateTimeOffset.UnixEpoch, Latitude = 1, Longitude = 1 } };

        (await Some.Tags(facts, off)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tag_DateOfTheFileOnly_SaysNothingOfTime()
    {
        var facts = Some.Facts() with { Fields = new MetadataFields { TakenAt = DateTimeOffset.Parse("2024-07-06T23:10:00Z"), TakenAtIsFileDate = true } };

        var tags = await Some.Tags(facts);

        tags.Keys.ShouldNotContain("2024");
        tags.Keys.ShouldNotContain("night");
        tags.Keys.ShouldNotContain("summer");
    }

    [Fact]
    public async Task Tag_MinimumConfidence_LeavesTheUnsureOut()
    {
        var tags = await Some.Tags(Some.Generated("boat, pier"), new MetadataTaggerSettings(MinimumConfidence: 0.75));

        tags.Keys.ShouldContain("boat");
        tags.Keys.ShouldNotContain("pier");
    }

    private static MetadataFields Taken(string time, double? latitude) =>
        new() { TakenAt = DateTimeOffset.Parse(time + "Z"), TakenAtIsLocal = true, Latitude = latitude, Longitude = latitude is null ? null : 10 };
}
