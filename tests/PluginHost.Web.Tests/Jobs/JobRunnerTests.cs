using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Jobs;

public sealed class JobRunnerTests
{
    private static readonly Refusal Unlucky = new("PH9999", "Unlucky.");

    [Fact]
    public async Task Enqueue_HandlerSucceeds_JobSucceedsWithItsProgress()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        Handle(host, (run, _) =>
        {
            queue.Report(run.Id, new JobProgress(3, 3, "pictures"), "at 3");
            return Task.FromResult(JobResult.Succeeded);
        });

        var job = await EndOf(host, await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default));

        job.State.ShouldBe(JobState.Succeeded);
        job.Progress.ShouldBe(new JobProgress(3, 3, "pictures"));
        job.Checkpoint.ShouldBe("at 3");
        job.FinishedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Run_FailsTwiceThenSucceeds_IsRetriedFromItsCheckpoint()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        List<string?> checkpoints = [];
        Handle(host, (run, _) =>
        {
            checkpoints.Add(run.Checkpoint);
            queue.Report(run.Id, new JobProgress(run.Attempt, null, "steps"), $"after {run.Attempt}");
            return Task.FromResult(run.Attempt < 3 ? JobResult.Retry(Unlucky) : JobResult.Succeeded);
        });

        var job = await EndOf(host, await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default));

        job.State.ShouldBe(JobState.Succeeded);
        job.Attempts.ShouldBe(3);
        checkpoints.ShouldBe([null, "after 1", "after 2"]);
    }

    [Fact]
    public async Task Run_AlwaysThrows_EndsInTheDeadLettersAndCanBeRetried()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        var isFixed = false;
        Handle(host, (_, _) => isFixed ? Task.FromResult(JobResult.Succeeded) : throw new InvalidOperationException("broken"));
        var job = await EndOf(host, await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}") { MaxAttempts = 2 }, default));

        job.State.ShouldBe(JobState.Dead);
        job.Attempts.ShouldBe(2);
        job.Error!.Code.ShouldBe("PH6342");
        job.Error.Reason.ShouldContain("broken");

        isFixed = true;
        using var client = host.Local();
        (await client.PostAsync($"api/v1/jobs/{job.Id}/retry", null)).IsSuccessStatusCode.ShouldBeTrue();
        (await EndOf(host, job)).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Run_Fails_IsNotTriedAgain()
    {
        await using var host = await TestHost.StartAsync();
        var handler = Handle(host, (_, _) => Task.FromResult(JobResult.Failed(Unlucky)));

        var job = await EndOf(host, await host.Runtime.Services!.Jobs.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default));

        job.State.ShouldBe(JobState.Failed);
        job.Error.ShouldBe(Unlucky);
        handler.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_Running_EndsTheHandlerForGood()
    {
        await using var host = await TestHost.StartAsync();
        var (queue, started) = (host.Runtime.Services!.Jobs, new TaskCompletionSource());
        Handle(host, (_, token) => WaitFor(started, token));
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await started.Task;

        using var client = host.Local();
        (await client.PostAsync($"api/v1/jobs/{job.Id}/cancel", null)).IsSuccessStatusCode.ShouldBeTrue();

        (await EndOf(host, job)).State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task Pause_Running_HoldsTheJobUntilItIsResumed()
    {
        await using var host = await TestHost.StartAsync();
        var (queue, started, mayEnd) = (host.Runtime.Services!.Jobs, new TaskCompletionSource(), false);
        Handle(host, (_, token) => mayEnd ? Task.FromResult(JobResult.Succeeded) : WaitFor(started, token));
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await started.Task;
        using var client = host.Local();

        await client.PostAsync($"api/v1/jobs/{job.Id}/pause", null);
        var paused = await Eventually.Is(async () => (await queue.GetAsync(job.Id, default))!, found => found.State == JobState.Paused);
        mayEnd = true;
        await client.PostAsync($"api/v1/jobs/{job.Id}/resume", null);
        var ended = await EndOf(host, job);

        paused.Attempts.ShouldBe(0);
        ended.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Lease_OfADeadHost_IsTakenOverWhenItRunsOut()
    {
        await using var host = await TestHost.StartAsync();
        var job = await host.Stores.Jobs.AddAsync(new AddJobRequest(new NewJob("test.work", "Work", "{}"), host.Clock.GetUtcNow()), default);
        host.Stores.Jobs.LeaseAsDeadHost(job.Id, host.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        var handler = Handle(host, (_, _) => Task.FromResult(JobResult.Succeeded));
        await Task.Delay(150);
        handler.Calls.ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromMinutes(11));

        var ended = await EndOf(host, job);
        ended.State.ShouldBe(JobState.Succeeded);
        ended.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Lease_OfADeadHost_IsTakenOverAtOnceByTheOnlyHost()
    {
        await using var host = await TestHost.StartAsync(options => options with { Jobs = options.Jobs with { IsAlone = true } });
        var job = await host.Stores.Jobs.AddAsync(new AddJobRequest(new NewJob("test.work", "Work", "{}"), host.Clock.GetUtcNow()), default);
        host.Stores.Jobs.LeaseAsDeadHost(job.Id, host.Clock.GetUtcNow() + TimeSpan.FromDays(365));

        Handle(host, (_, _) => Task.FromResult(JobResult.Succeeded));

        (await EndOf(host, job)).State.ShouldBe(JobState.Succeeded);
    }

    [Theory]
    [InlineData(-365)]
    [InlineData(3650)]
    public async Task Run_ClockIsSet_JobRunsOnceAndEnds(int days)
    {
        await using var host = await TestHost.StartAsync();
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var handler = Handle(host, async (_, token) =>
        {
            started.TrySetResult();
            await release.Task.WaitAsync(token);
            return JobResult.Succeeded;
        });
        var queue = host.Runtime.Services!.Jobs;
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await started.Task;

        host.Clock.Set(TimeSpan.FromDays(days));
        var other = await queue.EnqueueAsync(new NewJob("test.other", "Makes the workers look", "{}"), default);
        await Task.Delay(100);
        release.SetResult();

        (await EndOf(host, job)).State.ShouldBe(JobState.Succeeded);
        handler.Calls.ShouldBe(1);
        other.State.ShouldBe(JobState.Queued);
    }

    [Fact]
    public async Task Run_StoppedByACauseOutside_IsTriedUntilThatIsGone()
    {
        await using var host = await TestHost.StartAsync(options => options with { Jobs = options.Jobs with { WaitPause = TimeSpan.FromMilliseconds(5) } });
        var left = 20;
        Handle(host, (_, _) => --left switch
        {
            > 10 => Task.FromResult(JobResult.Wait(new Refusal("PH6102", "The disk is full."))),
            > 0 => throw new PluginFaultException("PH6206", "The disk is full.") { CausedOutside = true },
            _ => Task.FromResult(JobResult.Succeeded),
        });

        var job = await EndOf(host, await host.Runtime.Services!.Jobs.EnqueueAsync(new NewJob("test.work", "Work", "{}") { MaxAttempts = 2 }, default));

        (job.State, job.Attempts).ShouldBe((JobState.Succeeded, 1));
    }

    [Fact]
    public async Task Run_EndCannotBeWritten_IsWrittenLaterAndNothingIsDoneTwice()
    {
        await using var host = await TestHost.StartAsync(options => options with { Jobs = options.Jobs with { IsAlone = true } });
        host.Stores.Jobs.EndFault = new PluginFaultException("PH6206", "The disk is full.") { CausedOutside = true };
        var handler = Handle(host, (_, _) => Task.FromResult(JobResult.Succeeded));
        var job = await host.Runtime.Services!.Jobs.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await Eventually.Is(() => Task.FromResult(handler.Calls), calls => calls > 0);
        await Task.Delay(150);

        host.Stores.Jobs.EndFault = null;

        (await EndOf(host, job)).State.ShouldBe(JobState.Succeeded);
        handler.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Run_LeaseIsLost_EndsWithoutTouchingTheJob()
    {
        await using var host = await TestHost.StartAsync();
        var (queue, started, ended) = (host.Runtime.Services!.Jobs, new TaskCompletionSource(), new TaskCompletionSource());
        Handle(host, async (run, token) =>
        {
            queue.Report(run.Id, new JobProgress(1, 2, "steps"));
            try
            {
                return await WaitFor(started, token);
            }
            finally
            {
                ended.SetResult();
            }
        });
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await started.Task;

        host.Stores.Jobs.Steal(job.Id);
        queue.Report(job.Id, new JobProgress(2, 2, "steps"));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));

        await Task.Delay(100);
        (await queue.GetAsync(job.Id, default))!.State.ShouldBe(JobState.Running);
        host.Stores.Jobs.WorkerOf(job.Id).ShouldBe("thief");
    }

    [Fact]
    public async Task Backfill_KeepsItsLaneBusy_InteractiveRunsAtOnce()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        var release = new TaskCompletionSource();
        Handle(host, async (run, token) =>
        {
            if (run.Payload == "\"slow\"")
            {
                await release.Task.WaitAsync(token);
            }
            return JobResult.Succeeded;
        });
        for (var i = 0; i < 20; i++)
        {
            await queue.EnqueueAsync(new NewJob("test.work", "Slow", "\"slow\"") { Priority = JobPriority.Backfill }, default);
        }

        var quick = await EndOf(host, await queue.EnqueueAsync(new NewJob("test.work", "Quick", "{}"), default));

        quick.State.ShouldBe(JobState.Succeeded);
        (await queue.GetAsync(new JobId(2), default))!.State.ShouldBe(JobState.Queued);
        release.SetResult();
    }

    [Fact]
    public async Task Kind_WithoutHandler_WaitsUntilItsPluginIsThere()
    {
        await using var host = await TestHost.StartAsync();
        var job = await host.Runtime.Services!.Jobs.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await Task.Delay(100);
        (await host.Runtime.Services.Jobs.GetAsync(job.Id, default))!.State.ShouldBe(JobState.Queued);

        Handle(host, (_, _) => Task.FromResult(JobResult.Succeeded));

        (await EndOf(host, job)).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Plugin_Drains_ItsJobGoesBackToTheQueueUncounted()
    {
        await using var host = await TestHost.StartAsync();
        var (queue, started) = (host.Runtime.Services!.Jobs, new TaskCompletionSource());
        Handle(host, (_, token) => WaitFor(started, token));
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        await started.Task;

        host.Runtime.Registry.RemoveOwner("test.worker");
        host.Runtime.Show(new PluginSnapshot(new PluginId("test.worker"), "", PluginState.Draining));

        var back = await Eventually.Is(async () => (await queue.GetAsync(job.Id, default))!, found => found.State == JobState.Queued);
        back.Attempts.ShouldBe(0);
        back.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Stop_WhileRunning_ReturnsTheAttempt()
    {
        var stores = new TestStores();
        JobRecord job;
        await using (var host = await TestHost.StartAsync(stores: stores))
        {
            var (queue, started) = (host.Runtime.Services!.Jobs, new TaskCompletionSource());
            Handle(host, (run, token) =>
            {
                queue.Report(run.Id, new JobProgress(5, 10, "steps"), "five");
                return WaitFor(started, token);
            });
            job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
            await started.Task;
        }

        var left = (await stores.Jobs.ListAsync(new ListJobsRequest { Id = job.Id }, default)).Items.Single();
        left.State.ShouldBe(JobState.Queued);
        left.Attempts.ShouldBe(0);
        left.Checkpoint.ShouldBe("five");
    }

    [Fact]
    public async Task Wait_JobDoesNotEnd_AnswersNullAfterTheTimeout()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        var job = await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);

        (await queue.WaitAsync(job.Id, TimeSpan.FromMilliseconds(60), default)).ShouldBeNull();
        (await queue.WaitAsync(new JobId(999), TimeSpan.FromSeconds(5), default)).ShouldBeNull();
    }

    private static FakeJobHandler Handle(TestHost host, Func<JobRun, CancellationToken, Task<JobResult>> work)
    {
        var handler = new FakeJobHandler(work);
        host.Runtime.Registry.Add<IJobHandler>(handler, "test.worker", "test.work");
        return handler;
    }

    private static async Task<JobResult> WaitFor(TaskCompletionSource started, CancellationToken token)
    {
        started.TrySetResult();
        await Task.Delay(Timeout.Infinite, token);
        return JobResult.Succeeded;
    }

    private static async Task<JobRecord> EndOf(TestHost host, JobRecord job) =>
        (await host.Runtime.Services!.Jobs.WaitAsync(job.Id, TimeSpan.FromSeconds(20), default)).ShouldNotBeNull();
}
