using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Tests.Runs;

public sealed class RunTests : IAsyncLifetime
{
    private FilterHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = (await FilterHouse.StartAsync()).Add("test.fade", new Fade()).Add("test.halves", new Halves());

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Run_SomePictures_MakesOneOfEachAndStacksIt()
    {
        var sources = await _house.ImportAsync(3);
        await EditAsync(sources[0].Id, new Sdk.Library.PictureEdit { AddTags = [TagName.Parse("harbour")], Description = "the old harbour" });

        var (job, report) = await _house.RunAsync([.. sources.Select(source => source.Id.Value)], [Fade("{\"amount\":1}")]);

        job.State.ShouldBe(JobState.Succeeded, job.Error?.ToString());
        (report.Imported, report.Failed).ShouldBe((3, 0), string.Join('\n', report.Items.Select(item => item.Refusal)));
        var made = (await _house.Library.QueryAsync("", "imported")).Items.Where(picture => picture.SourceId is not null).OrderBy(picture => picture.SourceId!.Value).ToList();
        made.Select(picture => picture.SourceId!.Value).ShouldBe(sources.Select(source => source.Id).OrderBy(id => id.Value));
        made.ShouldAllBe(picture => picture.StackId == picture.SourceId && picture.Source == RunImporter.ImporterId);
        made.Single(picture => picture.SourceId == sources[0].Id).Name.ShouldBe(sources[0].Name.Replace(".png", "-test-fade.png"));
        made.Single(picture => picture.SourceId == sources[0].Id).Description.ShouldBe("the old harbour");
        made.Single(picture => picture.SourceId == sources[0].Id).Tags.ShouldContain(tag => tag.Name == TagName.Parse("harbour"));
    }

    [Fact]
    public async Task Run_Apart_IsOnNoStackAndHasNoTags()
    {
        var sources = await _house.ImportAsync(1);
        await EditAsync(sources[0].Id, new Sdk.Library.PictureEdit { AddTags = [TagName.Parse("harbour")] });

        await _house.RunAsync([sources[0].Id.Value], [Fade("{\"amount\":1}")], new RunOutput(Stack: false, Tags: false, Format: "webp"));

        var made = (await _house.Library.QueryAsync("format:webp")).Items.ShouldHaveSingleItem();
        made.StackId.ShouldBeNull();
        made.Tags.ShouldNotContain(tag => tag.Name == TagName.Parse("harbour"));
    }

    [Fact]
    public async Task Run_Twice_KnowsWhatItMade()
    {
        var sources = await _house.ImportAsync(1);
        await _house.RunAsync([sources[0].Id.Value], [Fade("{\"amount\":1}")]);

        var (_, report) = await _house.RunAsync([sources[0].Id.Value], [Fade("{\"amount\":1}")]);

        (report.Imported, report.Duplicates).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Run_SeveralOutputs_NamesEachAndKeepsItsFormat()
    {
        var sources = await _house.ImportAsync(1);

        await _house.RunAsync([sources[0].Id.Value], [new Step("test.halves"), Fade("{\"amount\":1}")]);

        var made = (await _house.Library.QueryAsync("name:edited", "name")).Items;
        made.Select(picture => picture.Name).ShouldBe(["picture-0-edited-left.jpg", "picture-0-edited-right.png"]);
        made.ShouldAllBe(picture => picture.Width == 32 && picture.Height == 48);
        made[1].Description.ShouldBe("the right half");
    }

    [Fact]
    public async Task Run_Query_IsOfWhatWasThereWhenItBegan()
    {
        await _house.ImportAsync(4);

        var (started, _) = await _house.Get<RunStarter>().StartAsync(new RunRequest(null, "format:png", [Fade("{\"amount\":1}")]), CancellationToken.None);
        var (_, report) = await _house.EndAsync(started!.Job);

        started.Pictures.ShouldBe(4);
        (report.Imported, report.Failed).ShouldBe((4, 0));
    }

    [Fact]
    public async Task Start_QueryWithAMistake_SaysWhere()
    {
        var (_, refusal) = await _house.Get<RunStarter>().StartAsync(new RunRequest(null, "stars>", [Fade("{}")]), CancellationToken.None);

        refusal!.Field.ShouldBe("q");
    }

    [Theory]
    [InlineData("test.fade", "{\"amount\":7}", "PH4604", "steps[1].amount")]
    [InlineData("test.fade", "{\"strength\":1}", "PH4603", "steps[1].strength")]
    [InlineData("test.fade", "[1]", "PH4610", "steps[1].arguments")]
    [InlineData("test.fade", "{\"over\":12345}", "PH4613", "steps[1].over")]
    [InlineData("test.nothing", "{}", "PH4611", "steps[1].filter")]
    [InlineData("not an id", "{}", "PH4611", "steps[1].filter")]
    public async Task Start_WrongStep_NamesIt(string filter, string arguments, string code, string field)
    {
        var sources = await _house.ImportAsync(1);

        var (started, refusal) = await _house.Get<RunStarter>()
            .StartAsync(new RunRequest([sources[0].Id.Value], null, [Fade("{}"), new Step(filter, JsonElement.Parse(arguments))]), CancellationToken.None);

        started.ShouldBeNull();
        (refusal!.Refusal.Code, refusal.Field).ShouldBe((code, field));
    }

    [Fact]
    public async Task Run_PictureIsGone_IsALineAndTheOthersAreMade()
    {
        var sources = await _house.ImportAsync(2);

        var (job, report) = await _house.RunAsync([sources[0].Id.Value, 4711, sources[1].Id.Value], [Fade("{\"amount\":1}")]);

        job.State.ShouldBe(JobState.Succeeded);
        (report.Imported, report.Failed).ShouldBe((2, 1));
        report.Items.Single(item => item.Refusal is not null).Refusal!.Code.ShouldBe("PH4613");
    }

    [Fact]
    public async Task Run_FilterIsAnotherByThen_MakesNothingOfOtherPixels()
    {
        var sources = await _house.ImportAsync(2);
        _house.Library.Jobs.IsPaused = true;
        var (started, _) = await _house.Get<RunStarter>().StartAsync(new RunRequest([.. sources.Select(source => source.Id.Value)], null, [Fade("{\"amount\":1}")]), CancellationToken.None);
        _house.Add("test.fade", new Fade(), version: "2.0");

        await _house.Library.Jobs.RunAsync(new JobId(started!.Job));
        var (_, report) = await _house.EndAsync(started.Job);

        report.Imported.ShouldBe(0);
        report.Items.ShouldAllBe(item => item.Refusal!.Code == "PH4619");
    }

    [Fact]
    public async Task Run_FilterIsAway_WaitsForIt()
    {
        var sources = await _house.ImportAsync(1);
        _house.Library.Jobs.IsPaused = true;
        var (started, _) = await _house.Get<RunStarter>().StartAsync(new RunRequest([sources[0].Id.Value], null, [Fade("{\"amount\":1}")]), CancellationToken.None);
        _house.Library.Capabilities.Remove<Sdk.Filters.IFilter>();

        var job = await _house.Library.Jobs.RunAsync(new JobId(started!.Job));

        job.State.ShouldBe(JobState.Queued);
        job.Error!.Code.ShouldBe("PH4611");
    }

    [Fact]
    public async Task Check_MadeAgain_IsTheSameToTheByte()
    {
        var sources = await _house.ImportAsync(1);
        await _house.RunAsync([sources[0].Id.Value], [Fade("{\"amount\":0.25}")], new RunOutput(Format: "jpeg", Quality: 71));
        var made = (await _house.Library.QueryAsync("format:jpeg")).Items.ShouldHaveSingleItem();

        (await CheckAsync(made)).Same.ShouldBeTrue();

        _house.Add("test.fade", new Halves(), version: "3.0");
        var other = await CheckAsync(made);
        other.Same.ShouldBeFalse();
        other.Reason!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_Script_KeepsTheHashOfItsText()
    {
        var sources = await _house.ImportAsync(1);
        _house.Add("script.warm", new Fade(), "1.0", "script:warm.csx", "sha256:00112233445566778899aabbccddeeff");

        await _house.RunAsync([sources[0].Id.Value], [new Step("script.warm", JsonElement.Parse("{\"amount\":1}"))]);

        var made = (await _house.Library.QueryAsync("from:" + sources[0].Id.Value)).Items.ShouldHaveSingleItem();
        var recipe = await _house.Get<RecipeReader>().ReadAsync(made.Id, CancellationToken.None);
        recipe!.Steps.ShouldHaveSingleItem().Script.ShouldBe("00112233445566778899aabbccddeeff");
        recipe.Steps[0].Version.ShouldBe("001122334455");
        recipe.Source.Sha256.ShouldBe(sources[0].Hash.Hex);
    }

    private async Task<RecipeCheck> CheckAsync(PictureRecord made)
    {
        var recipe = await _house.Get<RecipeReader>().ReadAsync(made.Id, CancellationToken.None);
        return await _house.Get<RecipeChecker>().CheckAsync(new Filters.Pictures.SourcePicture(made), recipe!, CancellationToken.None);
    }

    private async Task EditAsync(PictureId id, Sdk.Library.PictureEdit edit)
    {
        using var library = _house.Library.Capabilities.Rent<ILibrary>();
        (await library.Capability.EditAsync(new LibraryEdit(edit, "olga") { Ids = [id] }, CancellationToken.None)).Refusal.ShouldBeNull();
    }

    private static Step Fade(string arguments) => new("test.fade", JsonElement.Parse(arguments));
}
