using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Jobs;

public sealed class JobStoreTests
{
    private static readonly DateTimeOffset Now = Some.Time;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_SameKeyWhileQueued_AnswersTheQueuedOne()
    {
        await using var library = await TestLibrary.OpenAsync();
        var job = new NewJob("kind.a", "Title", "{}") { UniqueKey = "k", Owner = "builtin.library" };

        var first = await AddAsync(library, job);
        var second = await AddAsync(library, job with { Title = "Other" });
        await LeaseAsync(library);
        var third = await AddAsync(library, job);

        second.Id.ShouldBe(first.Id);
        second.Title.ShouldBe("Title");
        third.Id.ShouldNotBe(first.Id);
        (first.State, first.Owner, first.CreatedAt, first.Attempts).ShouldBe((JobState.Queued, "builtin.library", Now, 0));
    }

    [Fact]
    public async Task LeaseAsync_ManyJobs_TakesInteractiveFirstThenOldestOfTheKindsAsked()
    {
        await using var library = await TestLibrary.OpenAsync();
        var backfill = await AddAsync(library, new NewJob("kind.a", "", "") { Priority = JobPriority.Backfill });
        var other = await AddAsync(library, new NewJob("kind.b", "", ""));
        var later = await AddAsync(library, new NewJob("kind.a", "", "") { NotBefore = Now.AddMinutes(5) });
        var interactive = await AddAsync(library, new NewJob("kind.a", "", ""));

        var taken = new[] { await LeaseAsync(library), await LeaseAsync(library, interactiveOnly: true), await LeaseAsync(library), await LeaseAsync(library), await LeaseAsync(library, after: 5, until: 10) };

        taken.Select(job => job?.Id).ShouldBe([interactive.Id, null, backfill.Id, null, later.Id]);
        (taken[0]!.State, taken[0]!.Attempts, taken[0]!.StartedAt).ShouldBe((JobState.Running, 1, Now));
        (await LeaseAsync(library, "w", "kind.b"))!.Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task LeaseAsync_FromManyWorkersAtOnce_GivesEachJobOnce()
    {
        await using var library = await TestLibrary.OpenAsync();
        for (var i = 0; i < 40; i++)
        {
            await AddAsync(library, new NewJob("kind.a", $"{i}", ""));
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var mine = new List<JobId>();
            while (await LeaseAsync(library, $"w{worker}") is { } job)
            {
                mine.Add(job.Id);
            }

            return mine;
        })));

        taken.SelectMany(ids => ids).Select(id => id.Value).Order().ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i));
    }

    [Fact]
    public async Task LeaseAsync_LeaseRanOut_IsTakenOverAndTheOldHolderLosesIt()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await AddAsync(library, new NewJob("kind.a", "", ""))).Id;
        await LeaseAsync(library, "old", until: 1);
        await library.Jobs.RenewAsync(new RenewJobRequest(id, "old", Now.AddMinutes(2), new JobProgress(3, 9, "pictures", "now"), "checkpoint"), Token);

        var early = await LeaseAsync(library, "new", after: 1, until: 3);
        var taken = await LeaseAsync(library, "new", after: 2, until: 4);
        var renewed = await library.Jobs.RenewAsync(new RenewJobRequest(id, "old", Now.AddMinutes(9), new JobProgress(5, 9, "x"), "stale"), Token);
        var ended = await library.Jobs.EndAsync(new EndJobRequest(id, "old", JobState.Succeeded, Now), Token);

        early.ShouldBeNull();
        (taken!.Attempts, taken.Checkpoint, taken.Progress, taken.StartedAt).ShouldBe((2, "checkpoint", new JobProgress(3, 9, "pictures", "now"), Now));
        (renewed.Job, ended.Job).ShouldBe((null, null));
        (await library.Jobs.EndAsync(new EndJobRequest(id, "new", JobState.Succeeded, Now.AddMinutes(3)), Token)).Job!.FinishedAt.ShouldBe(Now.AddMinutes(3));
    }

    [Fact]
    public async Task LeaseAsync_JobThatTookItsProcessDownEachTime_GoesToTheDeadLetters()
    {
        await using var library = await TestLibrary.OpenAsync();
        var poison = (await AddAsync(library, new NewJob("kind.a", "", "") { MaxAttempts = 2 })).Id;
        var next = (await AddAsync(library, new NewJob("kind.a", "", ""))).Id;
        await LeaseAsync(library, "w1", until: 1);
        await LeaseAsync(library, "w2", after: 1, until: 2);

        var third = await LeaseAsync(library, "w3", after: 2, until: 3);
        var dead = await FindAsync(library, poison);
        var retried = await ControlAsync(library, poison, JobAction.Retry);

        third!.Id.ShouldBe(next);
        (dead.State, dead.Error!.Code, dead.FinishedAt).ShouldBe((JobState.Dead, "PH6312", Now.AddMinutes(2)));
        (retried.Job!.State, retried.Job.Attempts, retried.Job.Error).ShouldBe((JobState.Queued, 0, null));
    }

    [Fact]
    public async Task LeaseAsync_JobThatGetsFurtherEachTime_IsNeverDead()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await AddAsync(library, new NewJob("kind.a", "", "") { MaxAttempts = 2 })).Id;
        for (var kill = 1; kill <= 20; kill++)
        {
            (await LeaseAsync(library, $"w{kill}", after: kill, until: kill + 1)).ShouldNotBeNull().Id.ShouldBe(id);
            await library.Jobs.RenewAsync(new RenewJobRequest(id, $"w{kill}", Now.AddMinutes(kill + 1), new JobProgress(kill, 100, "pictures"), null), Token);
        }

        (await FindAsync(library, id)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task LeaseAsync_Alone_TakesOverWhatOthersLeftAndNeverWhatItHolds()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await AddAsync(library, new NewJob("kind.a", "", ""))).Id;
        await LeaseAsync(library, "killed", until: 500_000);
        var request = new LeaseJobRequest("w", ["kind.a"], false, Now, Now.AddMinutes(1)) { IsAlone = true };

        var taken = (await library.Jobs.LeaseAsync(request, Token)).Job;
        var again = (await library.Jobs.LeaseAsync(request with { Held = [id] }, Token)).Job;
        var tenYearsLater = (await library.Jobs.LeaseAsync(request with { Held = [id], IsAlone = false, Now = Now.AddYears(10) }, Token)).Job;

        (taken?.Id, again, tenYearsLater).ShouldBe((id, null, null));
    }

    [Fact]
    public async Task LeaseAsync_ClockSetBackAYear_FindsJobsThatWaitForTheirNextAttempt()
    {
        await using var library = await TestLibrary.OpenAsync();
        var planned = await AddAsync(library, new NewJob("kind.b", "", "") { NotBefore = Now.AddDays(1) });
        var id = (await AddAsync(library, new NewJob("kind.a", "", ""))).Id;
        await LeaseAsync(library);
        await EndAsync(library, new EndJobRequest(id, "w", JobState.Queued, Now) { NotBefore = Now.AddSeconds(4) });

        (await LeaseAsync(library, after: -525_600))!.Id.ShouldBe(id);
        (await LeaseAsync(library, kind: planned.Kind)).ShouldBeNull();
    }

    [Fact]
    public async Task EndAsync_Retry_WaitsAndReturnedAttemptsDoNotCount()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await AddAsync(library, new NewJob("kind.a", "", ""))).Id;
        var refusal = new Refusal("PH1", "No.", "Yes.");

        await LeaseAsync(library);
        var again = await EndAsync(library, new EndJobRequest(id, "w", JobState.Queued, Now) { Error = refusal, NotBefore = Now.AddMinutes(1), Checkpoint = "c" });
        var waiting = await LeaseAsync(library);
        await LeaseAsync(library, after: 1, until: 2);
        var returned = await EndAsync(library, new EndJobRequest(id, "w", JobState.Queued, Now) { ReturnAttempt = true });
        await LeaseAsync(library);
        var failed = await EndAsync(library, new EndJobRequest(id, "w", JobState.Failed, Now) { Error = refusal, Progress = new JobProgress(1, 2, "u") });

        (again!.State, again.Attempts, again.Error, again.NotBefore, again.FinishedAt).ShouldBe((JobState.Queued, 1, refusal, Now.AddMinutes(1), null));
        waiting.ShouldBeNull();
        (returned!.Attempts, returned.Checkpoint).ShouldBe((1, "c"));
        (failed!.State, failed.Error, failed.FinishedAt, failed.Progress.Total).ShouldBe((JobState.Failed, refusal, Now, 2L));
    }

    [Fact]
    public async Task ListAsync_Filters_AnswersNewestFirstWithTheTotal()
    {
        await using var library = await TestLibrary.OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            await AddAsync(library, new NewJob(i % 2 == 0 ? "kind.a" : "kind.b", "", ""));
        }

        await LeaseAsync(library);
        var queued = await library.Jobs.ListAsync(new ListJobsRequest { States = [JobState.Queued], Kind = "kind.a", Offset = 1, Limit = 2 }, Token);
        var all = await library.Jobs.ListAsync(new ListJobsRequest { Limit = 0 }, Token);

        queued.Items.Select(job => job.Id.Value).ShouldBe([7L, 5]);
        queued.Total.ShouldBe(4);
        (all.Items.Count, all.Total).ShouldBe((1, 10));
    }

    private static async Task<JobRecord> AddAsync(TestLibrary library, NewJob job) => await library.Jobs.AddAsync(new AddJobRequest(job, Now), Token);

    private static async Task<JobRecord?> LeaseAsync(TestLibrary library, string worker = "w", string kind = "kind.a", bool interactiveOnly = false, int after = 0, int until = 60) =>
        (await library.Jobs.LeaseAsync(new LeaseJobRequest(worker, [kind, "with \"quotes\""], interactiveOnly, Now.AddMinutes(after), Now.AddMinutes(until)), Token)).Job;

    private static async Task<JobRecord?> EndAsync(TestLibrary library, EndJobRequest request) => (await library.Jobs.EndAsync(request, Token)).Job;

    private static ValueTask<ControlledJob> ControlAsync(TestLibrary library, JobId id, JobAction action) => library.Jobs.ControlAsync(new ControlJobRequest(id, action, Now), Token);

    private static async Task<JobRecord> FindAsync(TestLibrary library, JobId id) =>
        (await library.Jobs.ListAsync(new ListJobsRequest { Id = id }, Token)).Items.ShouldHaveSingleItem();
}
