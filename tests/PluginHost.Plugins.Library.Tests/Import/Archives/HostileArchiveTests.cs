using System.Text;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Import.Archives;

/// <summary>Archives whose headers lie.</summary>
public sealed class HostileArchiveTests : IAsyncLifetime
{
    private const int SymbolicLink = 0xA1FF;

    private readonly TestLibrary _library = new();

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Import_HundredThousandEntries_IsRefusedFromItsEnd()
    {
        using var archive = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(archive, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < 100_000; index++)
            {
                zip.CreateEntry($"{index}.png");
            }
        }

        await ShouldBeAsync(archive.ToArray(), ("pictures.zip", ImportOutcome.Failed, "PH4512"));
    }

    [Fact]
    public async Task Import_MoreEntriesThanItsEndSays_IsRefused()
    {
        var zip = new ZipMaker();
        for (var index = 0; index < 5_000; index++)
        {
            zip.Add($"{index}.png", []);
        }

        await ShouldBeAsync(zip.Make(claimedCount: 3), ("pictures.zip", ImportOutcome.Failed, "PH4511"));
    }

    [Fact]
    public async Task Import_PromiseOfFiftyGigabytes_IsNotBelieved()
    {
        // What is really there is a picture: it is read to its end and found complete.
        await ShouldBeAsync(new ZipMaker().Add("a.png"u8.ToArray(), Some.Picture(1), claimedLength: 50L << 30).Make(), ("a.png", ImportOutcome.Imported, null));
    }

    [Fact]
    public async Task Import_MoreThanWasPromised_IsRefused() =>
        await ShouldBeAsync(new ZipMaker().Add("a.png"u8.ToArray(), Some.Picture(1), claimedLength: 10).Make(), ("a.png", ImportOutcome.Failed, "PH4511"));

    [Fact]
    public async Task Import_WrongChecksum_IsRefusedAndTheRestTaken() =>
        await ShouldBeAsync(
            new ZipMaker().Add("a.png"u8.ToArray(), Some.Picture(1), claimedCrc: 1).Add("b.png", Some.Picture(2)).Make(),
            ("a.png", ImportOutcome.Failed, "PH4511"), ("b.png", ImportOutcome.Imported, null));

    [Fact]
    public async Task Import_FilesThatShareTheirData_AreRefusedAsAWhole()
    {
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        var zip = new ZipMaker().Add("0.png", content);
        for (var index = 1; index < 50; index++)
        {
            zip.Add(Encoding.ASCII.GetBytes($"{index}.png"), content, at: 0);
        }

        await ShouldBeAsync(zip.Make(), ("pictures.zip", ImportOutcome.Failed, "PH4511"));
    }

    [Fact]
    public async Task Import_SymbolicLink_IsAFileLikeAnyOther()
    {
        // Its content is where it would point to. Nothing is linked, and a text is no picture.
        var job = await ImportAsync(new ZipMaker().Add("link.png"u8.ToArray(), "/etc/passwd"u8.ToArray(), mode: SymbolicLink).Make());

        var line = _library.Lines(job.Id).ShouldHaveSingleItem();
        (line.Name, line.Outcome).ShouldBe(("link.png", ImportOutcome.Failed));
        Directory.EnumerateFileSystemEntries(_library.Blobs.Root, "*", SearchOption.AllDirectories).ShouldAllBe(path => new FileInfo(path).LinkTarget == null);
    }

    [Fact]
    public async Task Import_OneNameTwice_GivesBoth() =>
        await ShouldBeAsync(new ZipMaker().Add("a.png", Some.Picture(1)).Add("a.png", Some.Picture(2)).Make(), ("a.png", ImportOutcome.Imported, null), ("a.png", ImportOutcome.Imported, null));

    [Fact]
    public async Task Import_NamesThatAreNoText_AreShownAsSomething()
    {
        var job = await ImportAsync(new ZipMaker().Add([0xE9, 0xFF, .. ".png"u8], Some.Picture(1)).Add([0x41, 0, 0x0A, .. "b.png"u8], Some.Picture(2)).Add([], Some.Picture(3)).Add(new string('n', 60_000) + ".png", Some.Picture(4)).Make());

        job.State.ShouldBe(JobState.Succeeded);
        _library.Catalog.Records.Count.ShouldBe(4);
        _library.Catalog.Records.ShouldAllBe(record => record.Name.Length >= 1 && record.Name.Length <= 255 && !record.Name.Any(char.IsControl));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(20)]
    public async Task Import_EndThatLies_IsRefusedOrRead(int field)
    {
        foreach (var lie in new byte[] { 0, 1, 0x7F, 0xFF })
        {
            var zip = new ZipMaker().Add("a.png", Some.Picture(1)).Make();
            zip.AsSpan(zip.Length - 22 + field, field is 12 or 16 ? 4 : 2).Fill(lie);

            var job = await ImportAsync(zip);

            job.State.ShouldBe(JobState.Succeeded);
            _library.Lines(job.Id).Where(line => line.Outcome == ImportOutcome.Failed).ShouldAllBe(line => line.Code == "PH4511" || line.Code == "PH4512");
        }
    }

    private async Task<JobRecord> ImportAsync(byte[] zip)
    {
        var job = await _library.ImportAsync(_library.Files.Write("pictures.zip", zip));
        _library.Blobs.Staged.ShouldBeEmpty();
        return job;
    }

    private async Task ShouldBeAsync(byte[] zip, params (string Name, ImportOutcome Outcome, string? Code)[] lines)
    {
        var job = await ImportAsync(zip);

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).ShouldBe(lines);
    }
}
