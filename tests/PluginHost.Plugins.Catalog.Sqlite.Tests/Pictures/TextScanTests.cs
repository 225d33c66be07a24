using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class TextScanTests
{
    [Fact]
    public async Task ScanTextsAsync_All_AnswersInOrderOfIdWithWideTexts()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(Some.Prompted(1, "a prompt", "not this"));
        var second = await library.Catalog.AddAsync(Some.Picture(2, "two.png") with { Description = "described" });
        await library.Catalog.EditAsync(second.Id, new PictureEdit { Trashed = true });

        var texts = await ReadAsync(library.Catalog, new ScanTextsRequest(default));

        texts.ShouldBe(
        [
            new PictureTexts(new PictureId(1), 1, "picture 1.png") { Prompt = "a prompt", Negative = "not this" },
            new PictureTexts(new PictureId(2), 2, "two.png") { Description = "described" },
        ]);
        (await ReadAsync(library.Catalog, new ScanTextsRequest(new PictureId(1)))).ShouldBe(texts[1..]);
    }

    [Fact]
    public async Task ScanTextsAsync_ByIds_AnswersKnownOnes()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(Some.Picture(1));
        await library.Catalog.AddAsync(Some.Picture(2));

        (await ReadAsync(library.Catalog, new ScanTextsRequest(default) { Ids = [new PictureId(2), new PictureId(99), new PictureId(2)] })).Select(texts => texts.Id.Value).ShouldBe([2L]);
        (await ReadAsync(library.Catalog, new ScanTextsRequest(default) { Ids = [] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ScanTextsAsync_MoreThanOneStep_AnswersEachOnce()
    {
        await using var library = await TestLibrary.OpenAsync();
        foreach (var pictures in Enumerable.Range(1, 2_000).Chunk(500))
        {
            await library.Catalog.AddAsync(new AddPicturesRequest([.. pictures.Select(number => Some.Picture(number))]), TestContext.Current.CancellationToken);
        }

        (await ReadAsync(library.Catalog, new ScanTextsRequest(default))).Select(texts => texts.Id.Value).ShouldBe(Enumerable.Range(1, 2_000).Select(id => (long)id));
        var some = Enumerable.Range(1, 1_500).Select(id => new PictureId(id)).ToArray();
        (await ReadAsync(library.Catalog, new ScanTextsRequest(default) { Ids = some })).Select(texts => texts.Id).ShouldBe(some);
    }

    private static async Task<List<PictureTexts>> ReadAsync(ICatalog catalog, ScanTextsRequest request)
    {
        var texts = new List<PictureTexts>();
        await foreach (var picture in catalog.ScanTextsAsync(request, TestContext.Current.CancellationToken))
        {
            texts.Add(picture);
        }

        return texts;
    }
}
