using System.Runtime.CompilerServices;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>The catalogue's contract in memory, with a ledger that it writes to as a real one does.</summary>
internal sealed partial class FakeCatalog(FakeLedger ledger, FakeClock clock) : ICatalog
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, PictureRecord> _records = [];
    private readonly Dictionary<long, MetadataResult> _metadata = [];
    private readonly Dictionary<(string Engine, long Picture), int> _seen = [];
    private readonly Dictionary<long, List<PictureRecord>> _operations = [];
    private long _lastId;
    private long _lastOperation;

    /// <summary>Thrown instead of adding.</summary>
    public Exception? AddFault { get; set; }

    /// <summary>Thrown after adding, as by a call that missed its deadline but was done all the same.</summary>
    public Exception? AddedFault { get; set; }

    public Exception? GetFault { get; set; }

    /// <summary>Thrown instead of reading texts.</summary>
    public Exception? TextFault { get; set; }

    /// <summary>Pictures whose texts were asked for by id, in order.</summary>
    public List<long> TextsAsked { get; } = [];

    public Exception? RecordFault { get; set; }

    /// <summary>Everything that was ever asked to be added.</summary>
    public List<NewPicture> Asked { get; } = [];

    /// <summary>Everything that was ever asked to be replaced.</summary>
    public List<MetadataReplacement> Replaced { get; } = [];

    public IReadOnlyList<PictureRecord> Records
    {
        get
        {
            lock (_gate)
            {
                return [.. _records.Values];
            }
        }
    }

    public ValueTask<AddPicturesResult> AddAsync(AddPicturesRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (AddFault is { } fault)
            {
                throw fault;
            }

            Asked.AddRange(request.Pictures);
            var changed = new List<PictureRecord>();
            var result = new AddPicturesResult([.. request.Pictures.Select(picture => Add(picture, changed))]) { Changed = changed };
            return AddedFault is { } after ? throw after : ValueTask.FromResult(result);
        }
    }

    public ValueTask<PictureList> GetAsync(GetPicturesRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (GetFault is { } fault)
            {
                throw fault;
            }

            var byId = request.Ids.Where(id => _records.ContainsKey(id.Value)).Select(id => _records[id.Value]);
            return ValueTask.FromResult(new PictureList([.. byId.Concat(_records.Values.Where(record => request.Hashes.Contains(record.Hash))).Distinct()]));
        }
    }

    public ValueTask<EditResult> EditAsync(EditRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (request.Edit.StackWith is { } partner && !_records.ContainsKey(partner.Value))
            {
                return ValueTask.FromResult(new EditResult([], null, new Refusal("PH6214", $"There is no picture {partner}.")));
            }

            var targets = Targets(request).ToList();
            if (request.ExpectedRevision is { } revision && targets.Any(target => request.Ids.Contains(target.Record.Id) && target.Record.Revision != revision))
            {
                return ValueTask.FromResult(new EditResult([], null, new Refusal("PH6212", "The picture has another revision.")));
            }

            var changed = targets.Select(target => (Before: target.Record, After: Apply(target.Record, target.Edit, target.Stack))).Where(pair => pair.After is not null).ToArray();
            if (changed.Length == 0)
            {
                return ValueTask.FromResult(new EditResult([], null));
            }

            _operations[++_lastOperation] = [.. changed.Select(pair => pair.Before)];
            return ValueTask.FromResult(new EditResult([.. changed.Select(pair => Store(pair.After!))], new OperationId(_lastOperation)));
        }
    }

    public ValueTask<EditResult> UndoAsync(UndoRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _operations.Remove(request.Operation.Value, out var before)
                ? ValueTask.FromResult(new EditResult([.. before.Select(record => Store(record with { Revision = _records[record.Id.Value].Revision + 1 }))], null))
                : ValueTask.FromResult(new EditResult([], null, new Refusal("PH6211", "There is nothing to undo.")));
        }
    }

    public ValueTask<PictureList> RecordAsync(RecordRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (RecordFault is { } fault)
            {
                throw fault;
            }

            var changed = new List<PictureId>();
            foreach (var result in request.Results.Where(result => _records.ContainsKey(result.Picture.Value)))
            {
                _seen[(result.Engine.Value, result.Picture.Value)] = result.EngineVersion;
                var record = _records[result.Picture.Value];
                var columns = record.Columns.Where(column => !column.Key.StartsWith($"{result.Engine}.", StringComparison.Ordinal)).ToDictionary();
                foreach (var column in result.Columns)
                {
                    columns[$"{result.Engine}.{column.Column}"] = column.Value;
                }

                Store(Captioned(record, result) with
                {
                    Tags = [.. record.Tags.Where(tag => tag.Source != result.Engine.Value).Concat(result.Tags.Select(tag => new PictureTag(tag.Name, result.Engine.Value, tag.Confidence)))],
                    Columns = columns,
                    Score = result.Score ?? record.Score,
                    Revision = record.Revision + 1,
                });
                changed.Add(result.Picture);
            }

            return ValueTask.FromResult(new PictureList([.. changed.Distinct().Select(id => _records[id.Value])]));
        }
    }

    public ValueTask<PictureIdList> FindUnseenAsync(FindUnseenRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new PictureIdList(
            [
                .. _records.Keys.Where(id => id > request.After.Value && _seen.GetValueOrDefault((request.Engine.Value, id)) != request.EngineVersion).Take(request.Limit).Select(id => new PictureId(id)),
            ]));
        }
    }

    public ValueTask<EngineFindingsList> ListFindingsAsync(ListFindingsRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new EngineFindingsList([.. _seen.Keys.GroupBy(seen => seen.Engine).Select(engine => new EngineFindings(new CapabilityId(engine.Key), engine.Count()))]));
        }
    }

    public async ValueTask<ForgetFindingsResult> ForgetFindingsAsync(ForgetFindingsRequest request, CancellationToken cancellationToken)
    {
        PictureId[] next;
        lock (_gate)
        {
            next = [.. _seen.Keys.Where(seen => seen.Engine == request.Engine.Value).Select(seen => new PictureId(seen.Picture)).Take(request.Limit)];
        }

        var pictures = await RecordAsync(new RecordRequest([.. next.Select(id => new EngineResult(id, request.Engine, 0))]), cancellationToken);
        lock (_gate)
        {
            next.ToList().ForEach(id => _seen.Remove((request.Engine.Value, id.Value)));
        }

        return new ForgetFindingsResult(pictures.Items, next.Length < request.Limit);
    }

    public ValueTask<StoredMetadata> GetMetadataAsync(GetMetadataRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new StoredMetadata(_metadata.GetValueOrDefault(request.Id.Value)));
        }
    }

    public ValueTask<PictureList> ReplaceMetadataAsync(ReplaceMetadataRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Replaced.AddRange(request.Replacements);
            var changed = request.Replacements.Where(replacement => _records.ContainsKey(replacement.Picture.Value)).Select(replacement =>
            {
                _metadata[replacement.Picture.Value] = replacement.Metadata;
                var record = _records[replacement.Picture.Value];
                var generation = replacement.Metadata.Generation;
                return Store(record with
                {
                    Fields = replacement.Metadata.Fields,
                    Generation = generation is null ? null : new GenerationFacts(generation.Generator) { Model = generation.Model, Seed = generation.Seed },
                    Tags = [.. record.Tags, .. replacement.NewTags.Select(tag => new PictureTag(tag, TagSources.File, 1))],
                    Revision = record.Revision + 1,
                });
            });
            return ValueTask.FromResult(new PictureList([.. changed]));
        }
    }

    public async IAsyncEnumerable<PictureRecord> ScanAsync(ScanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (GetFault is { } fault)
        {
            throw fault;
        }

        foreach (var record in Records.Where(record => record.Id.Value > request.After.Value))
        {
            await Task.CompletedTask;
            yield return record;
        }
    }

    public async IAsyncEnumerable<PictureTexts> ScanTextsAsync(ScanTextsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (TextFault is { } fault)
        {
            throw fault;
        }

        TextsAsked.AddRange((request.Ids ?? []).Select(id => id.Value));
        foreach (var record in Records.Where(record => request.Ids is null ? record.Id.Value > request.After.Value : request.Ids.Contains(record.Id)))
        {
            await Task.CompletedTask;
            var generation = _metadata.GetValueOrDefault(record.Id.Value)?.Generation;
            yield return new PictureTexts(record.Id, record.Revision, record.Name) { Description = record.Description, Prompt = generation?.Prompt, Negative = generation?.Negative };
        }
    }

    /// <summary>Puts a record in as it is.</summary>
    public void Put(PictureRecord record)
    {
        lock (_gate)
        {
            _lastId = Math.Max(_lastId, record.Id.Value);
            Store(record);
        }
    }

    private AddedPicture Add(NewPicture picture, List<PictureRecord> changed)
    {
        if (_records.Values.FirstOrDefault(record => record.Hash == picture.Hash) is { } known)
        {
            var outcome = known.TrashedAt is null ? ImportOutcome.Duplicate : ImportOutcome.InTrash;
            Note(picture, outcome, known.Id);
            return new AddedPicture(outcome, known);
        }

        var record = Some.Record(++_lastId) with
        {
            Name = picture.Name,
            Hash = picture.Hash,
            Key = picture.Key,
            Bytes = picture.Bytes,
            Format = picture.Info.Format,
            MediaType = picture.Info.MediaType,
            Width = picture.Info.Width,
            Height = picture.Info.Height,
            ImportedAt = picture.ImportedAt,
            Source = picture.Source,
            Folder = picture.Folder,
            Fields = picture.Metadata.Fields,
            Generation = picture.Metadata.Generation is { } info ? new GenerationFacts(info.Generator) { Model = info.Model, Seed = info.Seed } : null,
            Stars = picture.Stars,
            Description = picture.Description,
            Tags = picture.Tags,
            ThumbHash = picture.ThumbHash,
        };
        _metadata[record.Id.Value] = picture.Metadata;
        Note(picture, ImportOutcome.Imported, record.Id);
        return new AddedPicture(ImportOutcome.Imported, Store(WithOrigin(record, picture.Origin, changed)));
    }

    private void Note(NewPicture picture, ImportOutcome outcome, PictureId id)
    {
        if (picture.Item is { } item)
        {
            ledger.Add(new ImportedItem(item, picture.Name, outcome) { Picture = id, Bytes = picture.Bytes });
        }
    }

    private PictureRecord Store(PictureRecord record) => _records[record.Id.Value] = record;

    private PictureRecord? Apply(PictureRecord record, PictureEdit edit, PictureId? stack)
    {
        var tags = record.Tags.Where(tag => !edit.RemoveTags.Contains(tag.Name)).ToList();
        tags.AddRange(edit.AddTags.Where(name => tags.All(tag => tag.Name != name)).Select(name => new PictureTag(name, TagSources.Person, 1)));
        var after = record with
        {
            Stars = edit.Stars ?? record.Stars,
            Name = edit.Name ?? record.Name,
            Description = edit.Description is null ? record.Description : edit.Description.Length == 0 ? null : edit.Description,
            DescribedBy = edit.Description is null ? record.DescribedBy : null,
            TrashedAt = edit.Trashed is { } trashed ? trashed ? record.TrashedAt ?? clock.Now : null : record.TrashedAt,
            StackId = edit.Unstack ? null : stack ?? record.StackId,
            Tags = tags.SequenceEqual(record.Tags) ? record.Tags : tags,
        };
        return after == record ? null : after with { Revision = record.Revision + 1 };
    }
}
