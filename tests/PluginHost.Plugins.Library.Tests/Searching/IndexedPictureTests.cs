using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Tests.Searching;

public sealed class IndexedPictureTests
{
    private static readonly PictureRecord Full = Some.Record(7) with
    {
        Name = "Beach Ä house.jpg",
        Format = "jpeg",
        Width = 3000,
        Height = 4000,
        Bytes = 4_600_000_000,
        ImportedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1)),
        Source = "builtin.library.paths",
        Folder = "photos/2024",
        Stars = 4,
        Score = 0.8,
        StackId = new PictureId(12),
        SourceId = new PictureId(9_007_199_254_740_993),
        Description = "the house",
        Frames = 3,
        HasAlpha = true,
        TrashedAt = Some.Noon,
        Tags = [Some.Tag("cat"), Some.Tag("two people"), Some.Tag("gone", rejected: true)],
        Columns = new Dictionary<string, double> { ["acme.scorer.blur"] = -0.25, ["acme.scorer.noise"] = 3 },
        Fields = new MetadataFields { Camera = "Canon EOS 40D", Lens = "EF 50mm", TakenAt = new DateTimeOffset(2024, 5, 17, 23, 30, 0, TimeSpan.FromHours(-3.5)), Latitude = 1, Longitude = 2 },
        Generation = new GenerationFacts("ComfyUI") { Model = "sdxl_base", Sampler = "Euler a", Seed = ulong.MaxValue, Loras = ["more-detail", "film"], HasWorkflow = true, HasPrompt = true },
    };

    [Fact]
    public void Read_PictureWithEverything_SaysWhatItsRecordSays() => Only(Full).ShouldSatisfyAllConditions(
        picture => (picture.Id, picture.Width, picture.Height, picture.Pixels, picture.Bytes, picture.Format).ShouldBe((new PictureId(7), 3000, 4000, 12_000_000, 4_600_000_000, "jpeg")),
        picture => picture.ImportedAt.ShouldBe(Full.ImportedAt),
        picture => (picture.TakenAt!.Value, picture.TakenAt.Value.Offset).ShouldBe((Full.Fields.TakenAt!.Value, TimeSpan.FromHours(-3.5))),
        picture => (picture.Stars, picture.Score, picture.Camera, picture.Lens).ShouldBe((4, 0.8, "Canon EOS 40D", "EF 50mm")),
        picture => (picture.Generator, picture.Model, picture.Sampler, picture.Seed).ShouldBe(("ComfyUI", "sdxl_base", "Euler a", ulong.MaxValue)),
        picture => (picture.Folder, picture.Source, picture.StackId, picture.SourceId).ShouldBe(("photos/2024", "builtin.library.paths", Full.StackId, Full.SourceId)),
        picture => picture.Tags.ShouldBe(["cat", "two people"], ignoreOrder: true),
        picture => picture.Loras.ShouldBe(["more-detail", "film"], ignoreOrder: true),
        picture => picture.NameInCapitals.ShouldBe("BEACH Ä HOUSE.JPG"),
        picture => new[] { picture.IsTrashed, picture.IsAnimated, picture.IsStacked, picture.IsGenerated, picture.HasAlpha, picture.HasPosition, picture.HasDescription, picture.HasPrompt, picture.HasWorkflow }.ShouldAllBe(flag => flag),
        picture => new[] { "cat", "CAT", "two people", "gone", "ca", "", "never heard of" }.Where(picture.HasTag).ShouldBe(["cat", "CAT", "two people"]),
        picture => new[] { "acme.scorer.blur", "acme.scorer.noise", "acme.scorer.none", "stars" }.Select(picture.Column).ShouldBe([-0.25, 3, null, null]),
        picture => new[] { "beach", "BEACH*.jpg", "ä", "each*.jpg", "x" }.Where(picture.NameMatches).ShouldBe(["beach", "BEACH*.jpg", "ä"]));

    [Fact]
    public void Read_PictureWithNothing_SaysSo() => Only(Some.Record(1)).ShouldSatisfyAllConditions(
        picture => (picture.TakenAt, picture.Score, picture.Camera, picture.Model, picture.Seed, picture.Folder, picture.Source).ShouldBe((null, null, null, null, null, "", "")),
        picture => (picture.StackId, picture.SourceId, picture.Column("acme.scorer.blur")).ShouldBe((null, null, null)),
        picture => new[] { picture.IsTrashed, picture.IsAnimated, picture.IsStacked, picture.IsGenerated, picture.HasAlpha, picture.HasPosition, picture.HasDescription, picture.HasPrompt, picture.HasWorkflow }.ShouldAllBe(flag => !flag),
        picture => picture.Tags.ShouldBeEmpty(),
        picture => picture.Loras.ShouldBeEmpty());

    [Fact]
    public void Read_PicturesOfTheSecondPage_AreThoseBehindTheFirst()
    {
        var data = Data([.. Enumerable.Range(1, 4100).Select(id => Some.Record(id) with { Width = id })]);
        var (first, second) = (new IndexBlock(data, 0), new IndexBlock(data, 1));

        (first.Count, second.Count).ShouldBe((4096, 4));
        (first.Read(4095).Width, second.Read(3).Width).ShouldBe((4096, 4100));
        Should.Throw<ArgumentOutOfRangeException>(() => second.Read(4));
        Should.Throw<ArgumentOutOfRangeException>(() => second.Read(-1));
    }

    [Fact]
    public void Read_AskedForTags_RemembersWithinBounds()
    {
        var picture = Only(Full);

        for (var i = 0; i < 1_000; i++)
        {
            picture.HasTag($"tag {i}").ShouldBeFalse();
        }

        picture.HasTag("cat").ShouldBeTrue();
        Should.Throw<ArgumentNullException>(() => Only(Full).HasTag(null!));
    }

    private static SearchedPicture Only(PictureRecord record) => new IndexBlock(Data([record]), 0).Read(0);

    private static IndexData Data(IReadOnlyList<PictureRecord> records)
    {
        var writer = new IndexWriter(new IndexData(0, new PositionMap()));
        writer.Write(records);
        return writer.Finish();
    }
}
