using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Jobs;

public sealed class JobControlTests
{
    private static readonly DateTimeOffset Now = Some.Time;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(JobState.Queued, JobAction.Cancel, JobState.Cancelled)]
    [InlineData(JobState.Queued, JobAction.Pause, JobState.Paused)]
    [InlineData(JobState.Queued, JobAction.Resume, null)]
    [InlineData(JobState.Queued, JobAction.Retry, null)]
    [InlineData(JobState.Running, JobAction.Cancel, JobState.Running)]
    [InlineData(JobState.Running, JobAction.Pause, JobState.Running)]
    [InlineData(JobState.Running, JobAction.Retry, null)]
    [InlineData(JobState.Paused, JobAction.Resume, JobState.Queued)]
    [InlineData(JobState.Paused, JobAction.Cancel, JobState.Cancelled)]
    [InlineData(JobState.Paused, JobAction.Pause, null)]
    [InlineData(JobState.Succeeded, JobAction.Cancel, null)]
    [InlineData(JobState.Succeeded, JobAction.Retry, null)]
    [InlineData(JobState.Failed, JobAction.Retry, JobState.Queued)]
    [InlineData(JobState.Cancelled, JobAction.Retry, JobState.Queued)]
    [InlineData(JobState.Dead, JobAction.Retry, JobState.Queued)]
    [InlineData(JobState.Dead, JobAction.Resume, null)]
    public async Task ControlAsync_EachState_AllowsWhatMakesSense(JobState state, JobAction action, JobState? expected)
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = await InAsync(library, state);

        var result = await library.Jobs.ControlAsync(new ControlJobRequest(id, action, Now), Token);

        (result.Refusal?.Code).ShouldBe(expected is null ? "PH6311" : null);
        result.Job!.State.ShouldBe(expected ?? state);
        result.Job.Requested.ShouldBe(expected == JobState.Running ? action : null);
        (result.Job.FinishedAt is not null).ShouldBe(result.Job.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead);
    }

    [Fact]
    public async Task ControlAsync_UnknownJob_AnswersNothing()
    {
        await using var library = await TestLibrary.OpenAsync();

        (await library.Jobs.ControlAsync(new ControlJobRequest(new JobId(9), JobAction.Cancel, Now), Token)).ShouldBe(new ControlledJob(null));
    }

    [Fact]
    public async Task ControlAsync_PauseThenResumeOfARunningJob_TakesTheWishBack()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = await InAsync(library, JobState.Running);

        await library.Jobs.ControlAsync(new ControlJobRequest(id, JobAction.Pause, Now), Token);
        var seen = await library.Jobs.RenewAsync(new RenewJobRequest(id, "w", Now.AddMinutes(2), new JobProgress(0, null, ""), null), Token);
        var resumed = await library.Jobs.ControlAsync(new ControlJobRequest(id, JobAction.Resume, Now), Token);

        seen.Job!.Requested.ShouldBe(JobAction.Pause);
        (resumed.Job!.State, resumed.Job.Requested).ShouldBe((JobState.Running, null));
    }

    [Theory]
    [InlineData(JobAction.Cancel, JobState.Cancelled)]
    [InlineData(JobAction.Pause, JobState.Paused)]
    public async Task Wish_WhenTheHostStopsOrDies_IsNotLost(JobAction action, JobState expected)
    {
        await using var library = await TestLibrary.OpenAsync();
        var returned = await InAsync(library, JobState.Running);
        var lost = await InAsync(library, JobState.Running);
        await library.Jobs.ControlAsync(new ControlJobRequest(returned, action, Now), Token);
        await library.Jobs.ControlAsync(new ControlJobRequest(lost, action, Now), Token);

        await library.Jobs.EndAsync(new EndJobRequest(returned, "w", JobState.Queued, Now) { ReturnAttempt = true }, Token);
        var next = await library.Jobs.LeaseAsync(new LeaseJobRequest("w2", ["kind.a"], false, Now.AddHours(1), Now.AddHours(2)), Token);
        var jobs = await library.Jobs.ListAsync(new ListJobsRequest(), Token);

        next.Job.ShouldBeNull();
        jobs.Items.ShouldAllBe(job => job.State == expected && job.Requested == null);
    }

    private static async Task<JobId> InAsync(TestLibrary library, JobState state)
    {
        var id = (await library.Jobs.AddAsync(new AddJobRequest(new NewJob("kind.a", "", ""), Now), Token)).Id;
        if (state == JobState.Queued)
        {
            return id;
        }

        await library.Jobs.LeaseAsync(new LeaseJobRequest("w", ["kind.a"], false, Now, Now.AddMinutes(1)), Token);
        if (state != JobState.Running)
        {
            await library.Jobs.EndAsync(new EndJobRequest(id, "w", state, Now), Token);
        }

        return id;
    }
}
