using System.Reflection;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Library.Tests.Together;

/// <summary>Real pictures through real plugins.</summary>
public sealed class RealLibraryTests : IAsyncLifetime
{
    private const string Parameters = "a lighthouse at dawn, masterpiece\nNegative prompt: blurry\nSteps: 25, Sampler: Euler a, CFG scale: 7, Seed: 4294967296123, Size: 64x48, Model: harbour-xl";

    private RealLibrary _library = null!;

    public async ValueTask InitializeAsync() => _library = await RealLibrary.StartAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Import_Folder_IsFoundByEverythingThatIsKnownOfIt()
    {
        _library.Files.Write("in/one.png", TestPictures.Png(1, 640, 480));
        _library.Files.Write("in/two.png", TestPictures.Png(2, 300, 400, ("parameters", Parameters)));
        _library.Files.Write("in/three.jpg", TestPictures.Jpeg(3));
        _library.Files.Write("in/three.txt", "the old harbour");
        _library.Files.Write("in/broken.png", TestPictures.Png(4)[..100]);

        var (job, report) = await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));

        job.State.ShouldBe(JobState.Succeeded, job.Error?.ToString());
        (report.Imported, report.Failed, report.Duplicates).ShouldBe((3, 1, 0), string.Join('\n', report.Items.Select(item => $"{item.Name} {item.Refusal}")));
        await ShouldFindAsync("", "one.png", "three.jpg", "two.png");
        await ShouldFindAsync("lighthouse", "two.png");
        await ShouldFindAsync("prompt:\"lighthouse at dawn\"", "two.png");
        await ShouldFindAsync("negative:blurry", "two.png");
        await ShouldFindAsync("seed:4294967296123 model:harbour sampler:euler", "two.png");
        await ShouldFindAsync("is:portrait", "two.png");
        await ShouldFindAsync("\"old harb\" OR \"old harbour\"", "three.jpg");
        await ShouldFindAsync("format:jpg OR width:640", "one.png", "three.jpg");
        await ShouldFindAsync("builtin.scorer.quality.brightness>=0", "one.png", "three.jpg", "two.png");
        (await _library.QueryAsync("has:score")).Total.ShouldBe(3);
        (await _library.QueryAsync("", "-builtin.scorer.quality.sharpness")).Items.Count.ShouldBe(3);
        Directory.GetFiles(Path.Combine(_library.Context.LibraryFolder, ".staging")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_Again_KnowsEverything()
    {
        _library.Files.Write("in/one.png", TestPictures.Png(1));
        await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));

        var (_, report) = await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));

        (report.Imported, report.Duplicates).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Thumbnail_AnySize_IsARealPicture()
    {
        await _library.ImportAsync(_library.Files.Write("one.png", TestPictures.Png(1, 2000, 1000)));
        var row = (await _library.Get<IPictureIndex>().FindAsync((await _library.QueryAsync("")).Items[0].Id, default)).ShouldNotBeNull();

        foreach (var size in ThumbnailRecipe.Sizes)
        {
            var webp = await _library.Get<ThumbnailService>().GetAsync(row, new ThumbnailRecipe(size, ImageEncoding.Webp), default);
            webp.Value.ShouldNotBeNull().Bytes[8..12].ShouldBe("WEBP"u8.ToArray());
            var jpeg = await _library.Get<ThumbnailService>().GetAsync(row, new ThumbnailRecipe(size, ImageEncoding.Jpeg), default);
            jpeg.Value.ShouldNotBeNull().Bytes[..2].ShouldBe(new byte[] { 0xFF, 0xD8 });
        }
    }

    [Fact]
    public async Task Edit_AndUndo_KeepIndexAndCatalogueTheSame()
    {
        await _library.ImportAsync(_library.Files.Write("one.png", TestPictures.Png(1)));
        var id = (await _library.QueryAsync("")).Items[0].Id;
        var editor = _library.Get<Library.Pictures.PictureEditor>();

        var edited = await editor.EditAsync(new EditRequest([id], new PictureEdit { Stars = 5, AddTags = [Sdk.TagName.Parse("kept")], Trashed = true }, "me"), null, default);
        (await _library.QueryAsync("is:trashed stars:5 tag:kept")).Total.ShouldBe(1);
        await editor.UndoAsync(new UndoRequest(edited.Operation!.Value, "me"), null, default);

        (await _library.QueryAsync("stars:5")).Total.ShouldBe(0);
        (await _library.QueryAsync("")).Total.ShouldBe(1);
    }

    /// <summary>Files of cameras and codecs, where they lie beside the checkout; otherwise pictures of our own.</summary>
    [Fact]
    public async Task Import_Corpus_EveryFileHasAnOutcome()
    {
        var root = typeof(RealLibraryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RepoRoot").Value!;
        var corpus = Path.GetFullPath(Path.Combine(root, "..", "shared", "testdata"));
        if (!Directory.Exists(corpus))
        {
            corpus = _library.Files.Path;
            _library.Files.Write("one.png", TestPictures.Png(1));
            _library.Files.Write("two.jpg", TestPictures.WithExif(TestPictures.Jpeg(2), TestPictures.ExifOrientation(6)));
        }

        var (job, report) = await _library.ImportAsync(corpus);

        job.State.ShouldBe(JobState.Succeeded, job.Error?.ToString());
        report.Items.Where(item => item.Outcome == ImportOutcome.Failed).ShouldAllBe(item => item.Refusal!.Code.StartsWith("PH41"), string.Join('\n', report.Items.Select(item => $"{item.Name} {item.Refusal}")));
        report.Imported.ShouldBeGreaterThan(1);
        var originals = Directory.GetFiles(Path.Combine(_library.Context.LibraryFolder, "originals"), "*", SearchOption.AllDirectories);
        originals.Length.ShouldBe(report.Imported);
        (await _library.QueryAsync("")).Total.ShouldBe(report.Imported);
        (await _library.QueryAsync("has:score")).Total.ShouldBe(report.Imported);
    }

    private async Task ShouldFindAsync(string query, params string[] names) =>
        (await _library.QueryAsync(query, "name")).Items.Select(picture => picture.Name).ShouldBe(names, query);
}
