using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Import;

/// <summary>Each stage failing: nothing is left behind, and nothing is lost.</summary>
public sealed partial class ImportPipelineTests
{
    [Fact]
    public async Task Import_TooLargeAFile_IsRefusedByItsLength()
    {
        _library.Settings.Current = _library.Settings.Current with { MaxPictureBytes = 10 };

        await ShouldFailAsync("PH4504");
    }

    [Fact]
    public async Task Import_DecoderRefuses_LeavesNothing()
    {
        _library.Engine.DecodeRefusal = new Refusal("PH4104", "Too many pixels.");

        await ShouldFailAsync("PH4104");
    }

    [Fact]
    public async Task Import_DecoderThrows_FailsThePictureOnly()
    {
        _library.Engine.DecodeFault = new PluginFaultException("PH4101", "The engine threw.");

        await ShouldFailAsync("PH4101");
    }

    [Fact]
    public async Task Import_DecoderIsFencedOff_StopsAndTriesAgain()
    {
        _library.Engine.DecodeFault = new PluginFaultException("PH1403", "The breaker is open.");

        await ShouldStopThenSucceedAsync("PH1403", () => _library.Engine.DecodeFault = null);
    }

    [Fact]
    public async Task Import_NoEngine_StopsAndTriesAgain()
    {
        _library.Capabilities.Remove<IImageEngine>();

        await ShouldStopThenSucceedAsync("PH1401", () => _library.Capabilities.Add<IImageEngine>(_library.Engine, "test.images"));
    }

    [Fact]
    public async Task Import_MetadataReaderThrows_TakesThePictureWithoutItsFindings()
    {
        _reader.Fault = new PluginFaultException("PH4201", "The reader threw.");

        await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));

        _library.Catalog.Records.ShouldHaveSingleItem().Stars.ShouldBe(0);
    }

    [Fact]
    public async Task Import_NoSpaceToStage_StopsAndTriesAgain()
    {
        _library.Blobs.StageRefusal = new Refusal("PH6103", "The disk is full.");

        await ShouldStopThenSucceedAsync("PH6103", () => _library.Blobs.StageRefusal = null);
    }

    [Fact]
    public async Task Import_NoSpaceToStore_StopsAndTriesAgain()
    {
        _library.Blobs.PutRefusal = new Refusal("PH6103", "The disk is full.");

        await ShouldStopThenSucceedAsync("PH6103", () => _library.Blobs.PutRefusal = null);
    }

    [Fact]
    public async Task Import_StoreThrows_StopsAndTriesAgain()
    {
        _library.Blobs.PutFault = new PluginFaultException("PH6101", "The store threw.");

        await ShouldStopThenSucceedAsync("PH6101", () => _library.Blobs.PutFault = null);
    }

    [Fact]
    public async Task Import_CommitFails_TakesTheOriginalBackAndTriesAgain()
    {
        _library.Catalog.AddFault = new PluginFaultException("PH6201", "The catalogue threw.");

        await ShouldStopThenSucceedAsync("PH6201", () => _library.Catalog.AddFault = null);
    }

    [Fact]
    public async Task Import_VolumeIsAway_StopsInsteadOfRefusingThePicture()
    {
        _library.Blobs.PutFault = new PluginFaultException("PH6105", "The volume is read-only.") { CausedOutside = true };

        await ShouldStopThenSucceedAsync("PH6105", () => _library.Blobs.PutFault = null);
    }

    [Fact]
    public async Task Import_ClockIsSetInBetween_KeepsOrderAndFolder()
    {
        var first = await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));
        _library.Blobs.StageRefusal = new Refusal("PH6102", "The disk is full.");
        var second = await _library.ImportAsync(_library.Files.Write("b.png", Some.Picture(2)));
        _library.Blobs.StageRefusal = null;
        _library.Clock.Now = _library.Clock.Now.AddYears(10);

        (await _library.Jobs.RunAsync(second.Id)).State.ShouldBe(JobState.Succeeded);

        first.State.ShouldBe(JobState.Succeeded);
        _library.Catalog.Records.Select(record => record.Key.Value[..17]).ShouldBe(["originals/2026/11", "originals/2026/11"]);
    }

    [Fact]
    public async Task Import_CommitIsDoneThoughItFailed_KeepsTheOriginal()
    {
        _library.Catalog.AddedFault = new PluginFaultException("PH1404", "The deadline was missed.");

        var job = await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));

        job.State.ShouldBe(JobState.Succeeded);
        File.Exists(_library.Blobs.PathOf(_library.Catalog.Records.ShouldHaveSingleItem().Key)).ShouldBeTrue();
    }

    [Fact]
    public async Task Import_PausedRightAfterTheCommit_ShowsThePictureAndHasItLookedAt()
    {
        Task stopping = Task.CompletedTask;
        _library.Blobs.PuttingDerived = () =>
        {
            _library.Blobs.PuttingDerived = static () => { };
            stopping = _library.Jobs.StopAsync(_library.Jobs.All[0].Id, JobAction.Pause);
        };

        await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));
        await stopping;
        await _library.Jobs.SettleAsync();

        _library.Jobs.All[0].State.ShouldBe(JobState.Queued);
        var record = _library.Catalog.Records.ShouldHaveSingleItem();
        (await _library.Get<IPictureIndex>().FindAsync(record.Id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        _library.Background.Started.ShouldContain("library.understanding.request");
    }

    private async Task ShouldFailAsync(string code)
    {
        var job = await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).ShouldBe([("a.png", ImportOutcome.Failed, code)]);
        _library.Catalog.Records.ShouldBeEmpty();
        _library.Blobs.Keys.ShouldBeEmpty();
        ShouldLeaveNothing();
    }

    private async Task ShouldStopThenSucceedAsync(string code, Action repair)
    {
        var job = await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));

        job.State.ShouldBe(JobState.Queued);
        job.Error.ShouldNotBeNull().Code.ShouldBe(code);
        _library.Lines(job.Id).ShouldBeEmpty();
        _library.Catalog.Records.ShouldBeEmpty();
        _library.Blobs.Keys.ShouldBeEmpty();
        ShouldLeaveNothing();

        repair();
        (await _library.Jobs.RunAsync(job.Id)).State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).ShouldBe([("a.png", ImportOutcome.Imported, null)]);
        ShouldLeaveNothing();
    }
}
