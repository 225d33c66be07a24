using PluginHost.Plugins.Library.Import;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;
using PluginHost.Plugins.Library.Tests.Fakes;

namespace PluginHost.Plugins.Library.Tests.Import;

/// <summary>The whole way of a picture.</summary>
public sealed partial class ImportPipelineTests : IAsyncLifetime
{
    private readonly FakeTagger _tagger = new();
    private readonly FakeScorer _scorer = new();
    private readonly FakeMetadataReader _reader = new();
    private readonly TestLibrary _library;

    public ImportPipelineTests() => _library = new TestLibrary(capabilities => capabilities
        .Add<IMetadataReader>(_reader, "test.reader")
        .Add<ITagger>(_tagger, new CapabilityInfo(new CapabilityId("test.tagger"), "tagging.tagger", "Tagger", new PluginId("test.plugin"), "1.0"))
        .Add<IScorer>(_scorer, new CapabilityInfo(new CapabilityId("test.scorer"), "scoring.scorer", "Scorer", new PluginId("test.plugin"), "1.0")
        {
            Sample = new SampleSpec(32, 32),
            Columns = [new ScoreColumn("blur", "Blur", 0, 1) { IsOverall = true }],
        }));

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Import_Picture_IsStoredRowedUnderstoodAndPublished()
    {
        var path = _library.Files.Write("Strand & Meer.PNG", Some.Picture(1));

        var job = await _library.ImportAsync(path);

        job.State.ShouldBe(JobState.Succeeded);
        var record = _library.Catalog.Records.ShouldHaveSingleItem();
        record.Name.ShouldBe("Strand & Meer.PNG");
        record.Key.Value.ShouldBe($"originals/2026/11/Strand & Meer-{record.Hash.Short}.png");
        record.Source.ShouldBe("builtin.library.paths");
        record.ThumbHash.ShouldNotBeNull();
        record.Tags.ShouldContain(tag => tag.Name.Value == "w64" && tag.Source == "test.tagger");
        record.Tags.ShouldContain(tag => tag.Name.Value == "sea" && tag.Source == TagSources.File);
        record.Columns["test.scorer.blur"].ShouldBe(0.5);
        record.Score.ShouldBe(0.5);
        record.Stars.ShouldBe(5);
        File.ReadAllBytes(_library.Blobs.PathOf(record.Key)).ShouldBe(Some.Picture(1));
        File.Exists(path).ShouldBeTrue();
        _library.Blobs.Keys.ShouldContain($".thumbnails/{record.Hash.Hex[..2]}/{record.Hash.Hex}-512.webp");
        _library.Blobs.Keys.ShouldContain($".thumbnails/{record.Hash.Hex[..2]}/{record.Hash.Hex}-1440.jpg");
        _library.Events.Published.ShouldContain(message => message.Name == EventNames.PictureAdded && message.Ids.Contains(record.Id.Value));
        _library.Engine.Decodes.ShouldBe(1);
        ShouldLeaveNothing();
    }

    [Theory]
    [InlineData(64, 48, true)]
    [InlineData(4, 4, false)]
    public async Task Import_Picture_HasAPerceptualHashWhereItIsLargeEnough(int width, int height, bool expected)
    {
        await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1, width, height)));

        var hash = _library.Catalog.Asked.ShouldHaveSingleItem().PerceptualHash;
        hash.HasValue.ShouldBe(expected);
        (hash?.Length ?? 32).ShouldBe(32);
    }

    [Fact]
    public async Task Import_SameContentTwice_IsADuplicate()
    {
        var first = _library.Files.Write("a.png", Some.Picture(1));
        var second = _library.Files.Write("b.png", Some.Picture(1));

        var job = await _library.ImportAsync(first, second);
        var again = await _library.ImportAsync(first);

        _library.Lines(job.Id).Select(line => line.Outcome).ShouldBe([ImportOutcome.Imported, ImportOutcome.Duplicate], ignoreOrder: true);
        _library.Lines(again.Id).ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.Duplicate);
        _library.Catalog.Records.Count.ShouldBe(1);
        _library.Blobs.Originals.Count.ShouldBe(1);
        ShouldLeaveNothing();
    }

    [Fact]
    public async Task Import_ContentInTrash_SaysSo()
    {
        var path = _library.Files.Write("a.png", Some.Picture(1));
        await _library.ImportAsync(path);
        await _library.Catalog.EditAsync(new EditRequest([new PictureId(1)], new PictureEdit { Trashed = true }, "me"), default);

        var job = await _library.ImportAsync(path);

        _library.Lines(job.Id).ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.InTrash);
    }

    [Fact]
    public async Task Import_FailuresAmongPictures_AreLinesAndNotTheEnd()
    {
        _library.Files.Write("in/1 good.png", Some.Picture(1));
        _library.Files.Write("in/2 text.png", "no picture at all");
        _library.Files.Write("in/3 empty.png", "");
        _library.Files.Write("in/4 good.png", Some.Picture(4));
        _library.Files.Write("in/notes.json", "{}");
        _library.Files.Write("in/.hidden.png", Some.Picture(5));

        var job = await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).ShouldBe(
        [
            ("1 good.png", ImportOutcome.Imported, null),
            ("2 text.png", ImportOutcome.Failed, "PH4102"),
            ("3 empty.png", ImportOutcome.Failed, "PH4505"),
            ("4 good.png", ImportOutcome.Imported, null),
        ]);
        _library.Catalog.Records.ShouldAllBe(record => record.Folder == "in");
        ShouldLeaveNothing();
    }

    [Fact]
    public async Task Import_OriginalOfACutOffImport_IsAdopted()
    {
        var path = _library.Files.Write("a.png", Some.Picture(1));
        await _library.ImportAsync(path);
        var key = _library.Blobs.Originals.ShouldHaveSingleItem();

        await using var other = await new TestLibrary().LoadAsync();
        var orphan = other.Blobs.PathOf(Sdk.Storage.BlobKey.Parse(key));
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        File.Copy(path, orphan);
        var job = await other.ImportAsync(path);

        job.State.ShouldBe(JobState.Succeeded);
        other.Blobs.Originals.ShouldBe([key]);
        other.Catalog.Records.ShouldHaveSingleItem().Key.Value.ShouldBe(key);
        other.Blobs.Staged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_KeyHeldByAnotherFile_TakesALongerName()
    {
        var path = _library.Files.Write("a.png", Some.Picture(1));
        var hash = new ContentHash(System.Security.Cryptography.SHA256.HashData(Some.Picture(1)));
        var taken = _library.Blobs.PathOf(Sdk.Storage.BlobKey.Parse($"originals/2026/11/a-{hash.Short}.png"));
        Directory.CreateDirectory(Path.GetDirectoryName(taken)!);
        await File.WriteAllTextAsync(taken, "another file");

        await _library.ImportAsync(path);

        _library.Catalog.Records.ShouldHaveSingleItem().Key.Value.ShouldBe($"originals/2026/11/a-{hash.Hex[..16]}.png");
        (await File.ReadAllTextAsync(taken)).ShouldBe("another file");
    }

    [Fact]
    public async Task Import_EngineThrows_KeepsThePictureAndShowsItAgainLater()
    {
        _scorer.Fault = new PluginFaultException("PH4401", "The scorer threw.");

        await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));
        _library.Catalog.Records.ShouldHaveSingleItem().Columns.ShouldBeEmpty();
        _scorer.Fault = null;
        await _library.Background.SettleAsync();
        await _library.Jobs.SettleAsync();
        foreach (var job in _library.Jobs.All.Where(job => job.State == JobState.Queued))
        {
            await _library.Jobs.RunAsync(job.Id);
        }

        var record = _library.Catalog.Records.ShouldHaveSingleItem();
        record.Columns["test.scorer.blur"].ShouldBe(0.5);
        record.Tags.ShouldContain(tag => tag.Source == "test.tagger");
        _tagger.Seen.ShouldBe(1);
    }

    [Fact]
    public async Task Import_RecordingFails_KeepsThePicture()
    {
        _library.Catalog.RecordFault = new PluginFaultException("PH6201", "The catalogue threw.");

        var job = await _library.ImportAsync(_library.Files.Write("a.png", Some.Picture(1)));

        job.State.ShouldBe(JobState.Succeeded);
        _library.Catalog.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Import_ManyPictures_DecodesEachOnceAndBatchesEngines()
    {
        for (var i = 0; i < 70; i++)
        {
            _library.Files.Write($"in/{i:00}.png", Some.Picture(i));
        }

        var job = await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));

        _library.Lines(job.Id).Count(line => line.Outcome == ImportOutcome.Imported).ShouldBe(70);
        _library.Engine.Decodes.ShouldBe(70);
        _tagger.Seen.ShouldBe(70);
        _library.Events.Published.Where(message => message.Name == EventNames.PictureAdded).Sum(message => message.Ids.Count).ShouldBe(70);
        job.Progress.Done.ShouldBe(70);
        ShouldLeaveNothing();
    }

    private void ShouldLeaveNothing() => _library.Blobs.Staged.ShouldBeEmpty();
}
