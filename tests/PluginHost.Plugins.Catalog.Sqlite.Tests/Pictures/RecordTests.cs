using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class RecordTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordAsync_Again_ReplacesTheSameEnginesFindingsOnly()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1) with { Tags = [Some.FileTag("beach")] })).Id;
        await library.Catalog.EditAsync(id, new PictureEdit { AddTags = [Some.Tag("mine")] });
        var other = Some.Tags(id, ("cat", 0.5), ("tree", 0.5)) with { Engine = new CapabilityId("other.tagger") };

        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.9), ("dog", 0.8), ("mine", 0.1)), other);
        await library.Catalog.RecordAsync(Some.Scores(id, "test.scorer", 0.7, ("sharp", 3), ("noise", double.NaN)));
        var list = await library.Catalog.RecordAsync(Some.Tags(id, ("dog", 0.4)), Some.Scores(id, "test.scorer", 0.6, ("noise", 2)));

        var picture = list.Items.ShouldHaveSingleItem();
        picture.Shown().ShouldBe(["beach:file:1", "cat:other.tagger:0.5", "dog:test.tagger:0.4", "mine:person:1", "tree:other.tagger:0.5"]);
        picture.Columns.ShouldBe(new Dictionary<string, double> { ["test.scorer.noise"] = 2 });
        picture.Score.ShouldBe(0.6);
    }

    [Fact]
    public async Task RecordAsync_SameFindings_LeavesTheRevision()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var result = Some.Tags(id, ("cat", 0.9)) with { Score = 0.5 };

        var first = await library.Catalog.RecordAsync(result);
        var second = await library.Catalog.RecordAsync(result with { EngineVersion = 2 });
        var third = await library.Catalog.RecordAsync(result with { Score = null });

        first.Items[0].Revision.ShouldBe(2);
        second.Items[0].Revision.ShouldBe(2);
        (third.Items[0].Revision, third.Items[0].Score).ShouldBe((3L, null));
    }

    [Fact]
    public async Task RecordAsync_VanishedPicture_IsLeftOut()
    {
        await using var library = await TestLibrary.OpenAsync();

        (await library.Catalog.RecordAsync(Some.Tags(new PictureId(5), ("cat", 1)))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task FindUnseenAsync_SeenInAnotherVersionOrRefused_AnswersWhatIsLeftInOrder()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, 6).Select(i => Some.Picture(i))]), Token);
        var refused = Some.Tags(new PictureId(2)) with { EngineVersion = 2, Refusal = new Refusal("PH4302", "Too small.") };

        var before = await UnseenAsync(2, 0, 3);
        await library.Catalog.RecordAsync(Some.Tags(new PictureId(1)), refused, Some.Tags(new PictureId(4)) with { EngineVersion = 2 });

        before.ShouldBe([1L, 2, 3]);
        (await UnseenAsync(2, 0, 100)).ShouldBe([1L, 3, 5, 6]);
        (await UnseenAsync(2, 3, 1)).ShouldBe([5L]);
        (await UnseenAsync(1, 0, 100)).ShouldBe([2L, 3, 4, 5, 6]);

        async Task<long[]> UnseenAsync(int version, long after, int limit) =>
            [.. (await library.Catalog.FindUnseenAsync(new FindUnseenRequest(Some.Tagger, version, new PictureId(after), limit), Token)).Ids.Select(id => id.Value)];
    }
}
