using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Import;

/// <summary>Files that are opened, and perhaps made, only when the pipeline wants to read them, and what they were made of.</summary>
public sealed class OpenedImportTests : IAsyncLifetime
{
    private readonly FakeImporter _importer = new();
    private readonly TestLibrary _library;
    private int _opened;

    public OpenedImportTests() => _library = new TestLibrary(capabilities => capabilities.Add<IImporter>(_importer, FakeImporter.Id));

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Import_Files_AreOpenedOnceEachAndDisposed()
    {
        var disposed = 0;
        for (var i = 1; i <= 5; i++)
        {
            var picture = Some.Picture(i);
            Add($"{i}.png", _ => ValueTask.FromResult<Stream>(new Watched(picture, () => Interlocked.Increment(ref disposed))));
        }

        var job = await RunAsync();

        job.State.ShouldBe(JobState.Succeeded);
        job.Progress.Total.ShouldBe(5);
        _library.Catalog.Records.Select(record => record.Name).ShouldBe(["1.png", "2.png", "3.png", "4.png", "5.png"], ignoreOrder: true);
        (_opened, disposed).ShouldBe((5, 5));
        _library.Blobs.Staged.ShouldBeEmpty();

        // Another attempt finds everything settled: nothing is made again.
        await _library.Jobs.RunAsync(job.Id);
        _opened.ShouldBe(5);
    }

    [Fact]
    public async Task Import_TwoWorkers_OpenSideBySide()
    {
        using var both = new CountdownEvent(2);
        for (var i = 1; i <= 2; i++)
        {
            var picture = Some.Picture(i);
            Add($"{i}.png", async _ =>
            {
                both.Signal();
                await Task.Run(() => both.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue("The second was not opened while the first was being made."));
                return new MemoryStream(picture);
            });
        }

        await RunAsync();

        _library.Catalog.Records.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Import_OpeningFails_IsALineAndNotTheEnd()
    {
        Add("1 fault.png", _ => throw new PluginFaultException("PH4730", "The filter 'acme.warm' threw."));
        Add("2 disk.png", _ => throw new IOException("The drive is gone."));
        Add("3 given up.png", _ => throw new OperationCanceledException("It took too long."));
        Add("4 bug.png", _ => throw new InvalidOperationException("A bug."));
        Add("5 cut.png", _ => ValueTask.FromResult<Stream>(new Broken()));
        Add("6 text.png", _ => ValueTask.FromResult<Stream>(new MemoryStream([1, 2, 3])));
        Add("7 good.png", _ => ValueTask.FromResult<Stream>(new MemoryStream(Some.Picture(7))));

        var job = await RunAsync();

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).Select(line => line.Code).ShouldBe(["PH4730", "PH4503", "PH4503", "PH4508", "PH4503", "PH4102", null]);
        _library.Ledger.Items.Single(item => item.Name == "1 fault.png").Refusal!.Reason.ShouldBe("The filter 'acme.warm' threw.");
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OpeningMeetsAFullDisk_WaitsAndGoesOn()
    {
        var full = true;
        Add("1.png", _ => full ? throw new PluginFaultException("PH6103", "The disk is full.") { CausedOutside = true } : ValueTask.FromResult<Stream>(new MemoryStream(Some.Picture(1))));

        var job = await RunAsync();
        (job.State, job.Error!.Code).ShouldBe((JobState.Queued, "PH6103"));
        full = false;
        await _library.Jobs.RunAsync(job.Id);

        _library.Lines(job.Id).ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.Imported);
    }

    [Fact]
    public async Task Cancel_WhileOneIsMade_OpensNoOther()
    {
        var begun = new TaskCompletionSource();
        _library.Settings.Current = _library.Settings.Current with { ImportWorkers = 1 };
        for (var i = 0; i < 6; i++)
        {
            Add($"{i}.png", async token =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                return Stream.Null;
            });
        }

        _library.Jobs.IsPaused = true;
        var job = await StartAsync();
        _ = _library.Jobs.RunAsync(job);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _library.Jobs.StopAsync(job, JobAction.Cancel);

        _opened.ShouldBe(1);
        _library.Lines(job).Count.ShouldBe(6);
        _library.Lines(job).ShouldAllBe(line => line.Outcome == ImportOutcome.Cancelled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_Stacked_ShowsTheSourceInItsStack(bool faultAfterwards)
    {
        await _library.ImportAsync(_library.Files.Write("source.png", Some.Picture(1)));
        _library.Catalog.AddedFault = faultAfterwards ? new PluginFaultException("PH1404", "The call missed its deadline.") : null;
        var origin = new PictureOrigin(new PictureId(1), """{"steps":[]}""") { Stacked = true, CarryTags = true };
        Add("made.png", _ => ValueTask.FromResult<Stream>(new MemoryStream(Some.Picture(2))), origin);

        await RunAsync();

        _library.Catalog.Asked[^1].Origin.ShouldBe(origin);
        var made = _library.Catalog.Records[1];
        (made.StackId, made.SourceId).ShouldBe((new PictureId(1), new PictureId(1)));
        var index = _library.Get<IPictureIndex>();
        (await index.CountStacksAsync(default)).Of(made.StackId).ShouldBe(2);
        (await index.FindAsync(new PictureId(1), default))!.Revision.ShouldBe(_library.Catalog.Records[0].Revision);
        _library.Events.Published.ShouldContain(message => message.Name == EventNames.PictureChanged && message.Ids.Contains(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData(null)]
    public async Task Import_RecipeIsNoJsonOrTooLarge_IsRefused(string? recipe)
    {
        var origin = new PictureOrigin(new PictureId(1), recipe ?? $"\"{new string('ä', PictureOrigin.MostRecipeBytes / 2)}\"");
        Add("made.png", _ => ValueTask.FromResult<Stream>(new MemoryStream(Some.Picture(2))), origin);
        Add("fits.png", _ => ValueTask.FromResult<Stream>(new MemoryStream(Some.Picture(3))), origin with { Recipe = $"\"{new string('ä', (PictureOrigin.MostRecipeBytes / 2) - 1)}\"" });

        var job = await RunAsync();

        _library.Lines(job.Id).ShouldBe([("fits.png", ImportOutcome.Imported, null), ("made.png", ImportOutcome.Failed, "PH4509")]);
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    private void Add(string name, Func<CancellationToken, ValueTask<Stream>> open, PictureOrigin? origin = null) => _importer.Items.Add(new ImportItem(name, name)
    {
        Open = token =>
        {
            Interlocked.Increment(ref _opened);
            return open(token);
        },
        Origin = origin,
    });

    private async Task<JobId> StartAsync()
    {
        using var lease = _library.Capabilities.Rent<ILibrary>();
        var started = await lease.Capability.ImportAsync(new LibraryImport(new CapabilityId(FakeImporter.Id), "{}", "Make"), default);
        return started.Job.ShouldNotBeNull();
    }

    private async Task<JobRecord> RunAsync()
    {
        var job = await StartAsync();
        await _library.Jobs.WaitAsync(job, TimeSpan.FromSeconds(60), default);
        return (await _library.Jobs.GetAsync(job, default))!;
    }

    private sealed class Watched(byte[] bytes, Action disposed) : MemoryStream(bytes)
    {
        protected override void Dispose(bool disposing)
        {
            disposed();
            base.Dispose(disposing);
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Cut off.");
    }
}
