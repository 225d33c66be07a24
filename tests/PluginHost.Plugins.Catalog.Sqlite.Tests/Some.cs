using System.Buffers.Binary;
using System.Security.Cryptography;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

/// <summary>Things tests need some of.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly CapabilityId Tagger = new("test.tagger");

    public static ContentHash Hash(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return new ContentHash(SHA256.HashData(bytes));
    }

    public static NewPicture Picture(long number, string? name = null, MetadataResult? metadata = null) =>
        new(name ?? $"picture {number}.png", Hash(number), BlobKey.Parse($"originals/2026/11/picture-{number}.png"), 1000 + number,
            new ImageInfo("png", "image/png", "png", 640, 480), metadata ?? new MetadataResult(new MetadataFields(), []))
        {
            ImportedAt = Time,
        };

    public static NewPicture Prompted(long number, string prompt, string? negative = null) =>
        Picture(number, metadata: new MetadataResult(new MetadataFields(), []) { Generation = new GenerationInfo("ComfyUI") { Prompt = prompt, Negative = negative } });

    public static TagName Tag(string name) => TagName.Parse(name);

    public static PictureTag FileTag(string name) => new(Tag(name), TagSources.File, 1);

    public static EngineResult Tags(PictureId picture, params (string Name, double Confidence)[] tags) => new(picture, Tagger, 1)
    {
        Tags = [.. tags.Select(tag => new TagGuess(Tag(tag.Name), tag.Confidence))],
    };

    public static EngineResult Scores(PictureId picture, string engine, double? overall, params (string Column, double Value)[] values) =>
        new(picture, new CapabilityId(engine), 1) { Score = overall, Columns = [.. values.Select(value => new ColumnValue(value.Column, value.Value))] };

    public static async Task<PictureRecord> AddAsync(this ICatalog catalog, NewPicture picture) =>
        (await catalog.AddAsync(new AddPicturesRequest([picture]), TestContext.Current.CancellationToken)).Items.ShouldHaveSingleItem().Picture;

    public static async Task<PictureRecord> GetAsync(this ICatalog catalog, PictureId id) =>
        (await catalog.GetAsync(new GetPicturesRequest { Ids = [id] }, TestContext.Current.CancellationToken)).Items.ShouldHaveSingleItem();

    public static ValueTask<EditResult> EditAsync(this ICatalog catalog, PictureId id, PictureEdit edit) =>
        catalog.EditAsync(new EditRequest([id], edit, "tester"), TestContext.Current.CancellationToken);

    public static ValueTask<EditResult> UndoAsync(this ICatalog catalog, OperationId? operation) =>
        catalog.UndoAsync(new UndoRequest(operation!.Value, "tester"), TestContext.Current.CancellationToken);

    public static ValueTask<PictureList> RecordAsync(this ICatalog catalog, params EngineResult[] results) =>
        catalog.RecordAsync(new RecordRequest(results), TestContext.Current.CancellationToken);

    /// <summary>Pictures that show a tag, by id.</summary>
    public static async Task<long[]> TaggedAsync(this ICatalog catalog, string tag) =>
        await catalog.ScanAsync(new ScanRequest(default), TestContext.Current.CancellationToken)
            .Where(picture => picture.Tags.Any(shown => !shown.Rejected && shown.Name == Tag(tag))).Select(picture => picture.Id.Value).ToArrayAsync();

    public static string[] Shown(this PictureRecord picture) =>
        [.. picture.Tags.Select(tag => $"{(tag.Rejected ? "-" : "")}{tag.Name}:{tag.Source}:{tag.Confidence.ToString(System.Globalization.CultureInfo.InvariantCulture)}")];
}
