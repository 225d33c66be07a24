using PluginHost.Sdk.Library;
using PluginHost.Sdk;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class AddTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_EveryField_ComesBackAfterARestart()
    {
        var library = await TestLibrary.OpenAsync();
        var fields = new MetadataFields
        {
            TakenAt = new DateTimeOffset(2024, 2, 29, 23, 30, 1, 123, TimeSpan.FromMinutes(330)), Camera = "Nikon Z8", Lens = "50 mm", ExposureSeconds = 1.0 / 3,
            Aperture = 1.8, Iso = 64000, FocalLength = 50.5, Latitude = -89.999999999, Longitude = 179.5, Altitude = -12.25, Title = "Ein Titel", Description = "In der Datei",
            Rating = 4, Keywords = ["eins", "Zwei"], Software = "darktable",
        };
        var generation = new GenerationInfo("ComfyUI")
        {
            Model = "sdxl", Sampler = "euler", Seed = ulong.MaxValue, Prompt = "a\ncat", Cfg = double.PositiveInfinity, WorkflowJson = "{}",
            Loras = [new GenerationLora("detail", 0.8), new GenerationLora("style", 1, "abc")],
        };
        var metadata = new MetadataResult(fields, [new MetadataGroup("exif", [new MetadataEntry("Make", "Nikon")])]) { Generation = generation };
        var picture = Some.Picture(1, "Strand \U0001F600.png", metadata) with
        {
            Source = "builtin.library.uploads", Folder = "a/b", ThumbHash = new byte[] { 1, 2, 3 }, PerceptualHash = new byte[32], Stars = 3, Description = "Mine",
            Tags = [Some.FileTag("zebra"), Some.FileTag("ähre")],
        };

        var added = await library.Catalog.AddAsync(picture);
        await using var reopened = await library.ReopenAsync();
        var read = await reopened.Catalog.GetAsync(added.Id);

        read.Name.ShouldBe(picture.Name);
        read.Hash.ShouldBe(picture.Hash);
        read.Key.ShouldBe(picture.Key);
        read.Bytes.ShouldBe(picture.Bytes);
        (read.Format, read.MediaType, read.Width, read.Height).ShouldBe(("png", "image/png", 640, 480));
        (read.Source, read.Folder, read.Stars, read.Description, read.Revision).ShouldBe(("builtin.library.uploads", "a/b", 3, "Mine", 1L));
        read.ImportedAt.ShouldBe(Some.Time);
        read.ThumbHash!.Value.ToArray().ShouldBe([1, 2, 3]);
        read.Shown().ShouldBe(["zebra:file:1", "ähre:file:1"]);
        read.Fields.ShouldBe(fields with { Keywords = read.Fields.Keywords });
        read.Fields.Keywords.ShouldBe(["eins", "Zwei"]);
        read.Fields.TakenAt!.Value.Offset.ShouldBe(TimeSpan.FromMinutes(330));
        read.Generation.ShouldBe(new GenerationFacts("ComfyUI") { Model = "sdxl", Sampler = "euler", Seed = ulong.MaxValue, HasWorkflow = true, HasPrompt = true, Loras = read.Generation!.Loras });
        read.Generation.Loras.ShouldBe(["detail", "style"]);
    }

    [Fact]
    public async Task GetMetadataAsync_LargeAndHostile_ComesBackExactly()
    {
        await using var library = await TestLibrary.OpenAsync();
        var workflow = $"{{\"nodes\":[{string.Join(',', Enumerable.Range(0, 20_000))}]}}";
        byte[] raw = [0, 255, 1, 254];
        var metadata = new MetadataResult(new MetadataFields { Title = "nul \0 here" }, [new MetadataGroup("png", [new MetadataEntry("half \ud800", "b")])])
        {
            Generation = new GenerationInfo("A1111") { WorkflowJson = workflow, Cfg = double.NaN, Prompt = "x\0y" }, Raw = [new RawMetadata("png.tEXt", "workflow", raw)], Warnings = ["w"],
        };

        var id = (await library.Catalog.AddAsync(Some.Picture(1, metadata: metadata))).Id;
        var read = (await library.Catalog.GetMetadataAsync(new GetMetadataRequest(id), Token)).Metadata!;

        read.Generation!.WorkflowJson.ShouldBe(workflow);
        read.Generation.Cfg.ShouldBe(double.NaN);
        read.Fields.Title.ShouldBe("nul \0 here");
        read.Raw[0].Data.ToArray().ShouldBe(raw);
        read.Groups[0].Entries[0].Value.ShouldBe("b");
        read.Warnings.ShouldBe(["w"]);
        long.Parse(library.Sql("SELECT length(body) FROM picture_metadata")[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(workflow.Length / 2);
        (await library.Catalog.GetMetadataAsync(new GetMetadataRequest(new PictureId(99)), Token)).Metadata.ShouldBeNull();
    }

    [Fact]
    public async Task AddAsync_KnownContent_AnswersTheKnownPicture()
    {
        await using var library = await TestLibrary.OpenAsync();
        var first = await library.Catalog.AddAsync(Some.Picture(1));
        await library.Catalog.AddAsync(Some.Picture(2));

        var trashed = await library.Catalog.EditAsync(new PictureId(2), new PictureEdit { Trashed = true });
        var again = await library.Catalog.AddAsync(
            new AddPicturesRequest([Some.Picture(1, "other.png"), Some.Picture(2), Some.Picture(3), Some.Picture(3)]), Token);

        trashed.Changed.ShouldHaveSingleItem().TrashedAt.ShouldBe(library.Clock.Now);
        again.Items.Select(item => item.Outcome).ShouldBe([ImportOutcome.Duplicate, ImportOutcome.InTrash, ImportOutcome.Imported, ImportOutcome.Duplicate]);
        again.Items.Select(item => item.Picture.Id.Value).ShouldBe([1L, 2L, 3L, 3L]);
        again.Items[0].Picture.Name.ShouldBe(first.Name);
    }

    [Fact]
    public async Task AddAsync_SameContentFromManyAtOnce_IsAddedOnce()
    {
        await using var library = await TestLibrary.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(async () =>
            (await library.Catalog.AddAsync(new AddPicturesRequest([Some.Picture(i % 4)]), Token)).Items[0])));

        results.Count(result => result.Outcome == ImportOutcome.Imported).ShouldBe(4);
        results.Select(result => result.Picture.Id).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task AddAsync_ResumedImport_KeepsTheFirstOutcome()
    {
        await using var library = await TestLibrary.OpenAsync();
        var picture = Some.Picture(1) with { Item = new ImportItemKey(new JobId(7), "a.png") };

        var first = await library.Catalog.AddAsync(new AddPicturesRequest([picture]), Token);
        var resumed = await library.Catalog.AddAsync(new AddPicturesRequest([picture]), Token);
        var report = await library.Ledger.ReadAsync(new ReadImportRequest(new JobId(7), [], 0, 10), Token);

        resumed.Items[0].Outcome.ShouldBe(ImportOutcome.Imported);
        resumed.Items[0].Picture.Id.ShouldBe(first.Items[0].Picture.Id);
        (report.Imported, report.Duplicates, report.Bytes).ShouldBe((1, 0, picture.Bytes));
        report.Items.ShouldHaveSingleItem().Picture.ShouldBe(first.Items[0].Picture.Id);
    }

    [Fact]
    public async Task GetAsync_IdsAndHashes_AnswersIdsFirstInOrderAndEachOnce()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, 2500).Select(i => Some.Picture(i))]), Token);
        var ids = Enumerable.Range(1, 2500).Reverse().Select(i => new PictureId(i)).Append(new PictureId(9999)).ToArray();

        var many = await library.Catalog.GetAsync(new GetPicturesRequest { Ids = ids }, Token);
        var mixed = await library.Catalog.GetAsync(
            new GetPicturesRequest { Ids = [new(5), new(3)], Hashes = [Some.Hash(3), Some.Hash(777_777), Some.Hash(1)] }, Token);

        many.Items.Select(picture => picture.Id).ShouldBe(ids[..^1]);
        mixed.Items.Select(picture => picture.Id.Value).ShouldBe([5L, 3, 1]);
    }
}
