using System.Text.Json;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Tests.Import.Paths;

public sealed class PathImporterTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Read_Folder_GivesFilesInOrderWithFolders()
    {
        _library.Files.Write("photos/b.png", [1]);
        _library.Files.Write("photos/a.png", [1]);
        _library.Files.Write("photos/2024/c.png", [1]);

        var items = await ReadAsync(Path.Combine(_library.Files.Path, "photos"));

        items.Select(item => (item.Name, item.Folder)).ShouldBe([("c.png", "photos/2024"), ("a.png", "photos"), ("b.png", "photos")]);
        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).Select(item => item.Key).ShouldBe(items.Select(item => item.Key));
    }

    [Fact]
    public async Task Read_LinkToAParent_IsWalkedOnce()
    {
        _library.Files.Write("photos/a.png", [1]);
        Directory.CreateSymbolicLink(Path.Combine(_library.Files.Path, "photos", "loop"), Path.Combine(_library.Files.Path, "photos"));

        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_LinkToAnotherFolder_IsFollowed()
    {
        _library.Files.Write("elsewhere/a.png", [1]);
        Directory.CreateDirectory(Path.Combine(_library.Files.Path, "photos"));
        Directory.CreateSymbolicLink(Path.Combine(_library.Files.Path, "photos", "link"), Path.Combine(_library.Files.Path, "elsewhere"));

        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).ShouldHaveSingleItem().Folder.ShouldBe("photos/link");
    }

    [Fact]
    public async Task Read_FileAndItsFolder_GivesItOnce()
    {
        var path = _library.Files.Write("photos/a.png", [1]);

        (await ReadAsync(path, Path.GetDirectoryName(path)!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_LibraryItself_IsLeftOut()
    {
        Directory.CreateDirectory(Path.Combine(_library.Context.LibraryFolder, "originals"));
        await File.WriteAllBytesAsync(Path.Combine(_library.Context.LibraryFolder, "originals", "a.png"), [1]);

        (await ReadAsync(Path.GetDirectoryName(_library.Context.LibraryFolder)!)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.png.txt")]
    public async Task Read_Sidecar_IsTheDescription(string sidecar)
    {
        _library.Files.Write("photos/a.png", [1]);
        _library.Files.Write($"photos/{sidecar}", "  a house by the sea\n");

        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).ShouldHaveSingleItem().Description.ShouldBe("a house by the sea");
    }

    [Fact]
    public async Task Read_SidecarWithGenerationParameters_IsNoDescription()
    {
        _library.Files.Write("photos/a.png", [1]);
        _library.Files.Write("photos/a.txt", "a cat\nNegative prompt: blur\nSteps: 20, Sampler: Euler a");

        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).ShouldHaveSingleItem().Description.ShouldBeNull();
    }

    [Fact]
    public async Task Read_EverySidecar_ReachesTheReaders()
    {
        _library.Files.Write("photos/a.png", [1]);
        _library.Files.Write("photos/a.png.xmp", "<x/>");
        _library.Files.Write("photos/a.txt", "a cat\nSteps: 20, Sampler: Euler a");
        _library.Files.Write("photos/a.png.supplemental-metadata.json", "{}");

        var item = (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).ShouldHaveSingleItem();

        item.Sidecars.Select(sidecar => (sidecar.Name, sidecar.IsNewer)).ShouldBe([("a.png.xmp", true), ("a.txt", true), ("a.png.supplemental-metadata.json", true)]);
        item.Sidecars[0].Data.ToArray().ShouldBe("<x/>"u8.ToArray());
    }

    [Fact]
    public async Task Read_RecordByAnotherName_IsFoundByItsTitle()
    {
        _library.Files.Write("photos/tea _ cake_ 1.png", [1]);
        _library.Files.Write("photos/b.png", [1]);
        _library.Files.Write("photos/c.png", [1]);
        _library.Files.Write("photos/odd(7).json", """{"title":"tea & cake? 1.png","photoTakenTime":{"timestamp":"1"}}""");
        _library.Files.Write("photos/x.json", """{"title":"b.png","creationTime":{}}""");
        _library.Files.Write("photos/y.json", """{"title":"b.png","creationTime":{}}""");
        _library.Files.Write("photos/metadata.json", """{"title":"c.png"}""");
        _library.Files.Write("photos/broken.json", "{\"title\":");

        var items = await ReadAsync(Path.Combine(_library.Files.Path, "photos"));

        items.Single(item => item.Name == "b.png").Sidecars.ShouldBeEmpty("two records have this title");
        items.Single(item => item.Name == "c.png").Sidecars.ShouldBeEmpty("an album is no picture");
        items.Single(item => item.Name.StartsWith("tea", StringComparison.Ordinal)).Sidecars.ShouldHaveSingleItem().Name.ShouldBe("odd(7).json");
    }

    [Fact]
    public async Task Read_HugeSidecar_IsLeftOut()
    {
        _library.Files.Write("photos/a.png", [1]);
        _library.Files.Write("photos/a.json", new string(' ', 5 << 20));

        (await ReadAsync(Path.Combine(_library.Files.Path, "photos"))).ShouldHaveSingleItem().Sidecars.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_NoSuchPath_SaysSo()
    {
        var item = (await ReadAsync(Path.Combine(_library.Files.Path, "nowhere"))).ShouldHaveSingleItem();

        item.Refusal!.Code.ShouldBe("PH4523");
        item.Refusal.Reason.ShouldContain("nowhere");
    }

    private async Task<List<ImportItem>> ReadAsync(params string[] paths)
    {
        var payload = JsonSerializer.Serialize(new { paths }, JsonSerializerOptions.Web);
        var items = new List<ImportItem>();
        await foreach (var item in new PathImporter(_library.Context).ReadAsync(new ImportRequest(payload), default))
        {
            items.Add(item);
        }

        return items;
    }
}
