using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>A catalogue written before there was <see cref="ICatalog.ScanTextsAsync"/> answers it all the same.</summary>
public sealed class CatalogTextsTests
{
    private readonly ICatalog _catalog = new OldCatalog();

    [Fact]
    public async Task ScanTextsAsync_OldCatalogue_AnswersPictureByPicture()
    {
        (await ReadAsync(new ScanTextsRequest(default))).ShouldBe(
        [
            new PictureTexts(new PictureId(1), 4, "1.png") { Description = "described", Prompt = "prompt of 1", Negative = "not 1" },
            new PictureTexts(new PictureId(2), 4, "2.png") { Description = "described", Prompt = "prompt of 2", Negative = "not 2" },
        ]);
        (await ReadAsync(new ScanTextsRequest(new PictureId(1)))).Select(texts => texts.Name).ShouldBe(["2.png"]);
        (await ReadAsync(new ScanTextsRequest(default) { Ids = [new PictureId(2), new PictureId(9)] })).Select(texts => texts.Name).ShouldBe(["2.png"]);
    }

    private async Task<List<PictureTexts>> ReadAsync(ScanTextsRequest request)
    {
        var texts = new List<PictureTexts>();
        await foreach (var picture in _catalog.ScanTextsAsync(request, TestContext.Current.CancellationToken))
        {
            texts.Add(picture);
        }

        return texts;
    }

    private sealed class OldCatalog : ICatalog
    {
        private readonly PictureRecord[] _pictures = [Picture(1), Picture(2)];

        public ValueTask<AddPicturesResult> AddAsync(AddPicturesRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<PictureList> GetAsync(GetPicturesRequest request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new PictureList([.. _pictures.Where(picture => request.Ids.Contains(picture.Id))]));

        public ValueTask<EditResult> EditAsync(EditRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<EditResult> UndoAsync(UndoRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<PictureList> RecordAsync(RecordRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<PictureIdList> FindUnseenAsync(FindUnseenRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<StoredMetadata> GetMetadataAsync(GetMetadataRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new StoredMetadata(
            new MetadataResult(new MetadataFields(), []) { Generation = new GenerationInfo("x") { Prompt = $"prompt of {request.Id}", Negative = $"not {request.Id}" } }));

        public IAsyncEnumerable<PictureRecord> ScanAsync(ScanRequest request, CancellationToken cancellationToken) =>
            _pictures.Where(picture => picture.Id.Value > request.After.Value).ToAsyncEnumerable();

        private static PictureRecord Picture(long id) => new(new PictureId(id), $"{id}.png", new ContentHash(new byte[32]), BlobKey.Parse($"{id}.png"), 1)
        {
            Format = "png",
            MediaType = "image/png",
            Width = 1,
            Height = 1,
            ImportedAt = DateTimeOffset.UnixEpoch,
            Revision = 4,
            Description = "described",
        };
    }
}
