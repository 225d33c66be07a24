using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class ForgetTests
{
    private static readonly CapabilityId Tagger = new("test.tagger");
    private static readonly CapabilityId Scorer = new("test.scorer");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ForgetFindingsAsync_Tagger_LeavesPeopleFilesAndOtherEnginesAlone()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1) with { Tags = [Some.FileTag("beach")] })).Id;
        await library.Catalog.EditAsync(id, new PictureEdit { AddTags = [Some.Tag("mine"), Some.Tag("dog")] });
        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.9), ("dog", 0.8), ("beach", 0.7)), Some.Scores(id, Scorer.Value, 0.7, ("sharp", 3)));

        var step = await library.Catalog.ForgetFindingsAsync(new ForgetFindingsRequest(Tagger, 100), Token);

        step.IsDone.ShouldBeTrue();
        var picture = step.Items.ShouldHaveSingleItem();
        picture.Shown().ShouldBe(["beach:file:1", "dog:person:1", "mine:person:1"]);
        picture.Columns.ShouldBe(new Dictionary<string, double> { ["test.scorer.sharp"] = 3 });
        picture.Score.ShouldBe(0.7);
        (await UnseenAsync(library, Tagger)).ShouldBe([id]);
        (await UnseenAsync(library, Scorer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ForgetFindingsAsync_Scorer_TakesColumnsAndTheScoreItGave()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.9)), Some.Scores(id, Scorer.Value, 0.7, ("sharp", 3)));

        var picture = (await library.Catalog.ForgetFindingsAsync(new ForgetFindingsRequest(Scorer, 100), Token)).Items.ShouldHaveSingleItem();

        (picture.Score, picture.Columns.Count, picture.Tags.Count).ShouldBe((null, 0, 1));
        (await library.Catalog.ListFindingsAsync(new ListFindingsRequest(), Token)).Items.ShouldBe([new EngineFindings(Tagger, 1)]);
    }

    [Fact]
    public async Task ForgetFindingsAsync_MoreThanOneStep_GoesOnWhereItStopped()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, 5).Select(i => Some.Picture(i))]), Token);
        await library.Catalog.RecordAsync([.. Enumerable.Range(1, 5).Select(i => Some.Tags(new PictureId(i), ("cat", 0.9)))]);
        List<(int Pictures, bool IsDone)> steps = [];

        do
        {
            var step = await library.Catalog.ForgetFindingsAsync(new ForgetFindingsRequest(Tagger, 2), Token);
            steps.Add((step.Items.Count, step.IsDone));
        }
        while (!steps[^1].IsDone);

        steps.ShouldBe([(2, false), (2, false), (1, true)]);
        (await library.Catalog.ListFindingsAsync(new ListFindingsRequest(), Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task ForgetFindingsAsync_UnknownEngine_IsDone()
    {
        await using var library = await TestLibrary.OpenAsync();

        var step = await library.Catalog.ForgetFindingsAsync(new ForgetFindingsRequest(new CapabilityId("no.engine"), 10), Token);

        (step.Items.Count, step.IsDone).ShouldBe((0, true));
    }

    private static async Task<IReadOnlyList<PictureId>> UnseenAsync(TestLibrary library, CapabilityId engine) =>
        (await library.Catalog.FindUnseenAsync(new FindUnseenRequest(engine, 1, default, 10), Token)).Ids;
}
