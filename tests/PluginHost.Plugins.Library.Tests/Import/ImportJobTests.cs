using PluginHost.Plugins.Library.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Import;

public sealed class ImportJobTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Run_SecondAttempt_LooksOnlyAtWhatIsLeft()
    {
        WritePictures(10);
        var gate = new TaskCompletionSource();
        var job = await StartAndBlockAsync(gate);

        await _library.Jobs.StopAsync(job, requested: null);
        _library.Ledger.Items.ShouldAllBe(item => item.Outcome == ImportOutcome.Imported);
        gate.SetResult();
        var decodedBefore = _library.Engine.Decodes;
        var ended = await _library.Jobs.RunAsync(job);

        ended.State.ShouldBe(JobState.Succeeded);
        _library.Ledger.Items.Count(item => item.Outcome == ImportOutcome.Imported).ShouldBe(10);
        (_library.Engine.Decodes - decodedBefore).ShouldBe(10);

        // A third attempt finds nothing to do.
        await _library.Jobs.RunAsync(job);
        (_library.Engine.Decodes - decodedBefore).ShouldBe(10);
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Cancelled_RecordsTheRestAsCancelled()
    {
        WritePictures(10);
        var job = await StartAndBlockAsync(new TaskCompletionSource());

        await _library.Jobs.StopAsync(job, JobAction.Cancel);

        (await _library.Jobs.GetAsync(job, default))!.State.ShouldBe(JobState.Cancelled);
        _library.Ledger.Items.Count.ShouldBe(10);
        _library.Ledger.Items.ShouldAllBe(item => item.Outcome == ImportOutcome.Cancelled);
        _library.Blobs.Staged.ShouldBeEmpty();
        _library.Blobs.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Paused_SettlesNothing()
    {
        WritePictures(10);
        var job = await StartAndBlockAsync(new TaskCompletionSource());

        await _library.Jobs.StopAsync(job, JobAction.Pause);

        _library.Ledger.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_PayloadOfNobody_Fails()
    {
        var job = await _library.Jobs.EnqueueAsync(new NewJob(ImportJob.Kind, "Import", "nonsense"), default);
        await _library.Jobs.SettleAsync();

        (await _library.Jobs.GetAsync(job.Id, default))!.Error!.Code.ShouldBe("PH4522");
    }

    [Fact]
    public async Task Run_ImporterIsAway_IsTriedAgain()
    {
        _library.Capabilities.Remove<Sdk.Import.IImporter>();
        var job = await _library.Jobs.EnqueueAsync(new NewJob(ImportJob.Kind, "Import", """{"importer":"acme.importer","payload":"{}","origin":null}"""), default);
        await _library.Jobs.SettleAsync();

        var ended = (await _library.Jobs.GetAsync(job.Id, default))!;
        ended.State.ShouldBe(JobState.Queued);
        ended.Error!.Code.ShouldBe("PH4521");
    }

    private async Task<Sdk.JobId> StartAndBlockAsync(TaskCompletionSource gate)
    {
        _library.Engine.Gate = gate.Task;
        _library.Jobs.IsPaused = true;
        var job = await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));
        _ = _library.Jobs.RunAsync(job.Id);
        while (_library.Engine.Decodes == 0)
        {
            await Task.Delay(5);
        }

        return job.Id;
    }

    private void WritePictures(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _library.Files.Write($"in/{i}.png", Some.Picture(i));
        }
    }
}
