using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Tests.Understanding;

public sealed class UnderstandJobTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();
    private readonly FakeScorer _scorer = new();
    private readonly FakeTagger _tagger = new();

    public async ValueTask InitializeAsync()
    {
        await _library.LoadAsync();
        for (var i = 0; i < 40; i++)
        {
            _library.Files.Write($"in/{i}.png", Some.Picture(i));
        }

        await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task PluginChanged_NewEngine_SeesAllPicturesThatAreThere()
    {
        _library.Get<UnderstandingTrigger>().Start();
        AddScorer(1);

        await _library.Events.RaiseAsync(EventNames.PluginChanged, """{"id":"acme.scorer","state":"active","reason":null}""");
        await SettleAsync();

        _scorer.Seen.ShouldBe(40);
        _library.Catalog.Records.ShouldAllBe(record => record.Columns["acme.scorer.blur"] == 0.5);
        _library.Events.Published.ShouldContain(message => message.Name == EventNames.PictureChanged);
    }

    // A start activates a dozen plugins at once, and a check walks the whole library.
    [Fact]
    public async Task PluginChanged_ManyAtOnce_AreCheckedTogether()
    {
        _library.Get<UnderstandingTrigger>().Start();
        AddScorer(1);

        for (var i = 0; i < 12; i++)
        {
            await _library.Events.RaiseAsync(EventNames.PluginChanged, """{"id":"acme.scorer","state":"active","reason":null}""");
        }

        await SettleAsync();

        _library.Background.Started.Count(name => name == "library.understanding.check").ShouldBe(1);
        _scorer.Seen.ShouldBe(40);
    }

    [Theory]
    [InlineData("""{"id":"acme.scorer","state":"loading"}""")]
    [InlineData("""[1]""")]
    [InlineData("not json")]
    public async Task PluginChanged_NotActive_StartsNothing(string data)
    {
        _library.Get<UnderstandingTrigger>().Start();
        await SettleAsync();
        AddScorer(1);

        await _library.Events.RaiseAsync(EventNames.PluginChanged, data);
        await SettleAsync();

        _library.Jobs.All.ShouldNotContain(job => job.Kind == UnderstandJob.Kind);
    }

    [Fact]
    public async Task Run_EngineOfANewVersion_SeesPicturesAgain()
    {
        AddScorer(1);
        await RunAsync();
        _library.Capabilities.Remove<IScorer>();
        AddScorer(2);

        await RunAsync();
        await RunAsync();

        _scorer.Seen.ShouldBe(80);
    }

    [Fact]
    public async Task Run_OneEngineFails_TheOtherLooksAndTheJobIsTriedAgain()
    {
        AddScorer(1);
        _library.Capabilities.Add<ITagger>(_tagger, "acme.tagger");
        _scorer.Fault = new PluginFaultException("PH4401", "The scorer threw.");

        var job = await RunAsync();

        job.State.ShouldBe(JobState.Queued);
        job.Error!.Code.ShouldBe("PH4401");
        _tagger.Seen.ShouldBe(40);
    }

    [Fact]
    public async Task Run_OriginalIsGone_CountsAsSeen()
    {
        AddScorer(1);
        File.Delete(_library.Blobs.PathOf(_library.Catalog.Records[0].Key));

        (await RunAsync()).State.ShouldBe(JobState.Succeeded);

        _scorer.Seen.ShouldBe(39);
    }

    [Fact]
    public async Task Run_StoreWithoutLocalFiles_CopiesAndCleansUp()
    {
        AddScorer(1);
        _library.Blobs.IsLocal = false;

        await RunAsync();

        _scorer.Seen.ShouldBe(40);
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    private void AddScorer(int version) => _library.Capabilities.Add<IScorer>(
        _scorer,
        new CapabilityInfo(new CapabilityId("acme.scorer"), "scoring.scorer", "Scorer", new PluginId("acme.plugin"), "1.0")
        {
            EngineVersion = version,
            Sample = new SampleSpec(16, 16),
            Columns = [new ScoreColumn("blur", "Blur", 0, 1)],
        });

    private async Task<JobRecord> RunAsync()
    {
        var job = await _library.Jobs.EnqueueAsync(new NewJob(UnderstandJob.Kind, "Look", "{}"), default);
        await _library.Jobs.SettleAsync();
        return (await _library.Jobs.GetAsync(job.Id, default))!;
    }

    private async Task SettleAsync()
    {
        await _library.Background.SettleAsync();
        await _library.Jobs.SettleAsync();
    }
}
