using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Tests.Runs;

/// <summary>What breaks a run in the middle: nothing half made, nothing made twice, nothing forgotten.</summary>
public sealed class BrokenRunTests : IAsyncLifetime
{
    private static readonly Step Narrow = new("test.part");

    private FilterHouse _house = null!;
    private WatchedStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _house = (await FilterHouse.StartAsync()).Add("test.part", new Part(image => image.Crop(0, 0, 6, image.Height)));
        _store = WatchedStore.In(_house);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Run_DiskFillsAtOutput73_StopsWithTheReasonAndGoesOnWhenThereIsRoom()
    {
        var sources = await ImportAsync(100);
        _store.Before = number => number > 100 + 72 ? new Refusal("PH6103", "The volume is full.", "Free some space.") : null;
        var run = await StartAsync(sources);

        var (job, report) = await _house.EndAsync(run);

        (job.State, job.Error?.Code).ShouldBe((JobState.Queued, "PH6103"));
        report.Failed.ShouldBe(0);
        report.Imported.ShouldBeInRange(70, 72, "What other workers were at ends with it.");
        await ShouldHaveNothingHalfAsync(100 + report.Imported);

        _store.Before = static _ => null;
        await _house.Library.Jobs.RunAsync(new JobId(run));
        await ShouldHaveMadeOneOfEachAsync(run, sources);
    }

    [Fact]
    public async Task Run_SourcesGoneOrDamaged_AreLinesWithTheirNamesAndTheOthersAreMade()
    {
        var sources = await ImportAsync(6);
        File.Delete(PathOf(sources[1]));
        await File.WriteAllBytesAsync(PathOf(sources[3]), (await File.ReadAllBytesAsync(PathOf(sources[3]), TestContext.Current.CancellationToken))[..60], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf(sources[4]), "no picture any more", TestContext.Current.CancellationToken);

        var (job, report) = await _house.EndAsync(await StartAsync(sources));

        job.State.ShouldBe(JobState.Succeeded);
        (report.Imported, report.Failed).ShouldBe((3, 3));
        var failed = report.Items.Where(item => item.Refusal is not null).ToDictionary(item => item.Name, item => item.Refusal!);
        failed.Keys.Select(name => name[..9]).Order().ShouldBe(new[] { sources[1], sources[3], sources[4] }.Select(source => source.Name[..9]).Order());
        failed.Values.Select(refusal => refusal.Code).Order().ShouldBe(["PH4102", "PH4129", "PH4614"]);
        await ShouldHaveNothingHalfAsync(6 + 3, missing: 1);
    }

    [Fact]
    public async Task Run_FilterIsReplacedMeanwhile_FinishesWithWhatItBeganWith()
    {
        var sources = await ImportAsync(80);
        _store.Before = number =>
        {
            if (number == 80 + 20)
            {
                _house.Add("test.part", new Part(image => image.Crop(0, 0, image.Width, 4)), version: "2.0");
            }

            return null;
        };
        var run = await StartAsync(sources);

        await _house.EndAsync(run);

        var made = await ShouldHaveMadeOneOfEachAsync(run, sources);
        made.ShouldAllBe(picture => picture.Width == 6 && picture.Height == 8);
        var recipe = await _house.Get<RecipeReader>().ReadAsync(made[^1].Id, CancellationToken.None);
        recipe!.Steps.ShouldHaveSingleItem().Version.ShouldBe("1.0/1");
    }

    [Fact]
    public async Task Run_CutOffAgainAndAgain_MakesOneOfEach()
    {
        var sources = await ImportAsync(40);
        _house.Library.Jobs.IsPaused = true;
        var run = new JobId(await StartAsync(sources));
        foreach (var at in new[] { 42, 50, 60, 70 })
        {
            var reached = new TaskCompletionSource();
            _store.Before = number =>
            {
                if (number >= at)
                {
                    reached.TrySetResult();
                }

                return null;
            };
            var attempt = _house.Library.Jobs.RunAsync(run);
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await _house.Library.Jobs.StopAsync(run, requested: null);
            (await attempt).State.ShouldBe(JobState.Queued);
        }

        await _house.Library.Jobs.RunAsync(run);

        await ShouldHaveMadeOneOfEachAsync(run.Value, sources);
    }

    [Fact]
    public async Task Run_FilterTripsOverOnePicture_IsALineAndTheOthersAreMade()
    {
        var sources = await ImportAsync(5);
        _house.Add("test.part", new Tripping(new Part(image => image.Crop(0, 0, 6, image.Height)), sources[2].Id));

        var (job, report) = await _house.EndAsync(await StartAsync(sources));

        (job.State, report.Imported, report.Failed).ShouldBe((JobState.Succeeded, 4, 1), job.Error?.ToString());
        var refused = report.Items.Single(item => item.Refusal is not null);
        (refused.Name, refused.Refusal!.Code, refused.Refusal.Reason).ShouldBe((sources[2].Name, "PH4601", "The filter threw."));
    }

    [Fact]
    public async Task Run_EngineGoesAwayAndComesBack_WaitsForIt()
    {
        var sources = await ImportAsync(20);
        using var engine = _house.Library.Capabilities.Rent<IImageEngine>();
        _store.Before = number =>
        {
            if (number == 20 + 5)
            {
                _house.Library.Capabilities.Remove<IImageEngine>();
            }

            return null;
        };
        var run = await StartAsync(sources);

        var (job, report) = await _house.EndAsync(run);

        (job.State, report.Failed).ShouldBe((JobState.Queued, 0), string.Join('\n', report.Items.Select(item => item.Refusal)));
        _house.Library.Capabilities.Add(engine.Capability, engine.Info);
        await _house.Library.Jobs.RunAsync(new JobId(run));
        await ShouldHaveMadeOneOfEachAsync(run, sources);
    }

    private async Task<IReadOnlyList<PictureRecord>> ImportAsync(int count) => await _house.ImportAsync(count, width: 12, height: 8);

    private async Task<long> StartAsync(IReadOnlyList<PictureRecord> sources)
    {
        var request = new RunRequest([.. sources.Select(source => source.Id.Value)], null, [Narrow], new RunOutput(Format: "png"));
        var (started, refusal) = await _house.Get<RunStarter>().StartAsync(request, CancellationToken.None);
        refusal.ShouldBeNull(refusal?.ToString());
        return started!.Job;
    }

    private async Task<IReadOnlyList<PictureRecord>> ShouldHaveMadeOneOfEachAsync(long run, IReadOnlyList<PictureRecord> sources)
    {
        var (job, report) = await _house.EndAsync(run);
        job.State.ShouldBe(JobState.Succeeded, job.Error?.ToString());
        (report.Imported, report.Duplicates, report.Failed).ShouldBe((sources.Count, 0, 0), string.Join('\n', report.Items.Select(item => item.Refusal)));
        var made = (await _house.Library.QueryAsync("", "imported")).Items.Where(picture => picture.SourceId is not null).ToList();
        made.Select(picture => picture.SourceId!.Value.Value).ShouldBe(sources.Select(source => source.Id.Value), ignoreOrder: true);
        await ShouldHaveNothingHalfAsync(sources.Count * 2);
        return made;
    }

    /// <summary>Every row has its file, every file its row, and nothing waits to become one.</summary>
    private async Task ShouldHaveNothingHalfAsync(int rows, int missing = 0)
    {
        (await _house.Library.QueryAsync("")).Total.ShouldBe(rows);
        var library = _house.Library.Context.LibraryFolder;
        Directory.GetFiles(Path.Combine(library, "originals"), "*", SearchOption.AllDirectories).Length.ShouldBe(rows - missing);
        var staging = Path.Combine(library, ".staging");
        (Directory.Exists(staging) ? Directory.GetFiles(staging, "*", SearchOption.AllDirectories) : []).ShouldBeEmpty();
    }

    private string PathOf(PictureRecord picture) => Path.Combine(_house.Library.Context.LibraryFolder, picture.Key.Value);

    /// <summary>Fails on one picture as the host says it of a filter that throws.</summary>
    private sealed class Tripping(IFilter filter, PictureId over) : IFilter
    {
        public ValueTask<FilterDescription> DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken) => filter.DescribeAsync(request, cancellationToken);

        public ValueTask<ApplyFilterResult> ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken) =>
            request.Facts.Id == over ? throw new PluginFaultException("PH4601", "The filter threw.") : filter.ApplyAsync(request, cancellationToken);
    }

    [Filter("test.part", "Part")]
    private sealed class Part(Func<Image, Image> cut) : IImageFilter
    {
        public Image Apply(Image image, FilterContext context) => cut(image);
    }
}
