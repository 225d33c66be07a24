using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Tests.Index.Stored;

/// <summary>Everything that can happen to a library, in an order made by chance from a seed.</summary>
internal sealed class RandomChanges(Random random)
{
    private readonly List<PictureId> _ids = [];
    private readonly List<OperationId> _operations = [];
    private readonly List<CollectionId> _collections = [];
    private int _made;

    public async Task<string> MakeOneAsync(ICatalog catalog, IPictureIndex? index)
    {
        var (what, changed) = random.Next(12) switch
        {
            0 or 1 => await AddAsync(catalog, random.Next(1, 40)),
            2 => await EditAsync(catalog, 1),
            3 or 4 => await EditAsync(catalog, 60),
            5 => await UndoAsync(catalog),
            6 or 7 => await MakeAsync(catalog),
            _ => await RecordAsync(catalog),
        };
        index?.Apply(changed, []);
        return what;
    }

    public async Task<(string What, IReadOnlyList<PictureRecord> Changed)> AddAsync(ICatalog catalog, int count)
    {
        var result = await catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(0, count).Select(_ => Picture(++_made))]), CancellationToken.None);
        _ids.AddRange(result.Items.Select(item => item.Picture.Id));
        return ($"add {count}", [.. result.Items.Select(item => item.Picture)]);
    }

    /// <summary>Makes, renames, moves between projects or deletes a collection.</summary>
    public async Task<string> CollectAsync(StoredLibrary library)
    {
        var catalogue = library.CollectionCatalog;
        if (_collections.Count < 5 || random.Next(4) == 0)
        {
            var kind = (CollectionKind)(_collections.Count % 3);
            var made = await catalogue.CreateAsync(new CreateCollectionRequest(kind, CollectionName.Parse($"c{_collections.Count % 5} of {_made}-{random.Next(1_000_000)}")), CancellationToken.None);
            _collections.Add(made.Collection!.Id);
        }
        else
        {
            var id = _collections[random.Next(_collections.Count)];
            var projects = (await catalogue.ListAsync(new ListCollectionsRequest(), CancellationToken.None)).Items.Where(collection => collection.Kind == CollectionKind.Project).Select(collection => collection.Id);
            var deleted = random.Next(6) == 0 ? await catalogue.DeleteAsync(new DeleteCollectionRequest(id), CancellationToken.None)
                : random.Next(2) == 0 ? await catalogue.EditAsync(new EditCollectionRequest(id, new CollectionEdit { Name = CollectionName.Parse($"C{random.Next(5)} new {random.Next(1_000_000)}") }), CancellationToken.None)
                : await catalogue.EditAsync(new EditCollectionRequest(id, new CollectionEdit { Projects = [.. projects.Where(_ => random.Next(2) == 0)] }), CancellationToken.None);
            library.Index.Apply(deleted.Changed, []);
        }

        await library.Collections.ReadAsync(CancellationToken.None);
        return "collections";
    }

    /// <summary>Pictures made of others, mostly of the first few.</summary>
    private async Task<(string, IReadOnlyList<PictureRecord>)> MakeAsync(ICatalog catalog)
    {
        if (_ids.Count == 0)
        {
            return await AddAsync(catalog, 5);
        }

        var made = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Picture(++_made) with
        {
            Origin = new PictureOrigin(_ids[random.Next(random.Next(3) == 0 ? _ids.Count : Math.Min(4, _ids.Count))], "{}") { Stacked = random.Next(3) > 0, CarryTags = random.Next(2) == 0, CarryCollections = random.Next(2) == 0 },
        });
        var result = await catalog.AddAsync(new AddPicturesRequest([.. made]), CancellationToken.None);
        _ids.AddRange(result.Items.Select(item => item.Picture.Id));
        return ($"make {result.Items.Count}", [.. result.Items.Select(item => item.Picture), .. result.Changed]);
    }

    private async Task<(string, IReadOnlyList<PictureRecord>)> EditAsync(ICatalog catalog, int most)
    {
        if (Some(most) is not { Count: > 0 } ids)
        {
            return await AddAsync(catalog, 5);
        }

        var edit = random.Next(11) switch
        {
            0 => new PictureEdit { Stars = random.Next(6) },
            1 => new PictureEdit { Trashed = random.Next(2) == 0 },
            2 => new PictureEdit { AddTags = [Tag(), Tag()] },
            3 => new PictureEdit { RemoveTags = [Tag()] },
            4 => new PictureEdit { Name = Name() },
            5 => new PictureEdit { StackWith = _ids[random.Next(Math.Min(6, _ids.Count))], Stars = random.Next(6) },
            6 => new PictureEdit { Unstack = true },
            7 or 8 => new PictureEdit { AddTo = Collections(), Stars = random.Next(2) == 0 ? null : 5 },
            9 => new PictureEdit { RemoveFrom = Collections() },
            _ => new PictureEdit { Stars = random.Next(6), AddTags = [Tag()], Trashed = false },
        };
        var result = await catalog.EditAsync(new EditRequest(ids, edit, "tester"), CancellationToken.None);
        if (result.Operation is { } operation)
        {
            _operations.Add(operation);
        }

        return ($"{edit} {string.Join('+', edit.AddTo)} on {ids.Count}", result.Changed);
    }

    private async Task<(string, IReadOnlyList<PictureRecord>)> UndoAsync(ICatalog catalog)
    {
        if (_operations.Count == 0)
        {
            return ("nothing to undo", []);
        }

        var operation = _operations[random.Next(_operations.Count)];
        _operations.Remove(operation);
        return ($"undo {operation}", (await catalog.UndoAsync(new UndoRequest(operation, "tester"), CancellationToken.None)).Changed);
    }

    private async Task<(string, IReadOnlyList<PictureRecord>)> RecordAsync(ICatalog catalog)
    {
        var results = Some(30).Select(id => random.Next(2) == 0
            ? new EngineResult(id, new CapabilityId("test.tagger"), 1) { Tags = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Tag()).Distinct().Select(tag => new TagGuess(tag, random.NextDouble()))] }
            : new EngineResult(id, new CapabilityId("test.scorer"), 1)
            {
                Score = random.Next(3) == 0 ? null : random.Next(10) / 10.0,
                Columns = random.Next(4) == 0 ? [] : [new ColumnValue("sharp", random.Next(20) / 20.0)],
            }).ToArray();
        return ($"engines saw {results.Length}", (await catalog.RecordAsync(new RecordRequest(results), CancellationToken.None)).Items);
    }

    private List<PictureId> Some(int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Where(_ => _ids.Count > 0).Select(_ => _ids[random.Next(_ids.Count)]).Distinct()];

    private List<CollectionId> Collections() => [.. Enumerable.Range(0, random.Next(1, 3)).Where(_ => _collections.Count > 0).Select(_ => _collections[random.Next(_collections.Count)]).Distinct()];

    private TagName Tag() => TagName.Parse($"t{random.Next(5)}");

    private string Name() => random.Next(3) switch { 0 => $"IMG_{random.Next(40)}.jpg", 1 => $"img_{random.Next(40)}.JPG", _ => $"Beach {random.Next(20)}.png" };

    private NewPicture Picture(int number) => new(
        Name(), Tests.Some.Hash(number), BlobKey.Parse($"originals/2026/11/{number}.png"), random.Next(50),
        new ImageInfo(random.Next(2) == 0 ? "png" : "jpeg", "image/png", "png", 100 * random.Next(1, 9), 100 * random.Next(1, 9)), Metadata())
    {
        ImportedAt = Tests.Some.Noon.AddDays(-random.Next(900)),
        Collections = random.Next(4) == 0 ? Collections() : [],
        Folder = random.Next(4) switch { 0 => "", 1 => "a", 2 => "a/b", _ => "ab/c" },
        Stars = random.Next(6),
        Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Tag()).Distinct().Select(tag => new PictureTag(tag, TagSources.File, 1) { Rejected = random.Next(9) == 0 })],
    };

    private MetadataResult Metadata()
    {
        var fields = new MetadataFields
        {
            Camera = random.Next(3) switch { 0 => null, 1 => "Canon", _ => "Old can opener" },
            TakenAt = random.Next(3) == 0 ? null : new DateTimeOffset(2023 + random.Next(3), random.Next(2) == 0 ? 1 : 12, random.Next(2) == 0 ? 1 : 31, random.Next(24), 0, 0, TimeSpan.FromHours(random.Next(-11, 12))),
        };
        return new MetadataResult(fields, [])
        {
            Generation = random.Next(2) == 0 ? null : new GenerationInfo("ComfyUI")
            {
                Model = random.Next(3) switch { 0 => null, 1 => "sdxl", _ => "my-SD-15" },
                Prompt = random.Next(3) == 0 ? null : "a harbour",
                Seed = random.Next(3) == 0 ? null : random.Next(3) == 0 ? ulong.MaxValue : (ulong)random.Next(5),
                Loras = random.Next(2) == 0 ? [] : [new GenerationLora("detail", 1), new GenerationLora("more detail", 0.5)],
            },
        };
    }
}
