using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Columns and bitmaps in memory, read through immutable snapshots that writers swap.</summary>
internal sealed class InMemoryPictureIndex(ITextSearch search, IWordIndex words, WideTextReader wideTexts, SearchAsker searches, IndexReadiness readiness) : IPictureIndex
{
    private readonly Lock _gate = new();
    private List<PictureRecord> _early = [];
    private List<PictureTexts> _earlyTexts = [];
    private CollectionTable _collections = CollectionTable.Empty;
    private volatile IndexSnapshot? _snapshot;
    private long _written;

    /// <summary>The newest version, once there is one.</summary>
    public IndexSnapshot? Current => _snapshot;

    public async ValueTask<IndexResult> QueryAsync(BoundQuery query, SortSpec sort, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        var matches = await MatchAsync(snapshot, query, cancellationToken);
        return snapshot.Sort(query, matches, sort);
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountFacetAsync(BoundQuery query, string by, int limit, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        var (rows, total) = await MatchAsync(snapshot, query, cancellationToken);
        if (CollectionCounter.KindOf(by) is { } kind)
        {
            return CollectionCounter.Count(snapshot.Data, kind, rows, limit);
        }

        var field = snapshot.Data.Field(by);
        return FieldCounter.MostUsed(field, FieldCounter.Count(field, rows, total), limit);
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountBinsAsync(BoundQuery query, string by, CancellationToken cancellationToken)
    {
        var bins = await CountFacetAsync(query, by, int.MaxValue, cancellationToken);
        return [.. bins.OrderBy(bin => bin.Name, StringComparer.Ordinal)];
    }

    public async ValueTask<IReadOnlyList<NameCount>> ListTagsAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).TagCounts;

    public async ValueTask<PictureRow?> FindAsync(PictureId id, CancellationToken cancellationToken)
    {
        var data = (await CurrentAsync(cancellationToken)).Data;
        return data.TryFind(id, out var row)
            ? new PictureRow(id, data.Revisions[row], data.Hashes[row], (int)data.FindNumbers(Numbers.Stars)![row], data.Flags.Values[row].HasFlag(RowFlags.Trashed))
            : null;
    }

    public async ValueTask<StackCounts> CountStacksAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Data.Stacks;

    public async ValueTask<IReadOnlyList<CollectionSummary>> ListCollectionsAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Collections;

    /// <summary>How many pictures were written so far.</summary>
    public long Written => Interlocked.Read(ref _written);

    public void Apply(CollectionTable collections)
    {
        lock (_gate)
        {
            _collections = collections;
            _snapshot = _snapshot?.With(collections);
        }
    }

    public IReadOnlyList<CollectionRecord> Apply(IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts)
    {
        IReadOnlyList<CollectionRecord> touched = [];
        lock (_gate)
        {
            if (_snapshot is { } snapshot)
            {
                (_snapshot, touched) = Next(snapshot, records, texts);
            }
            else
            {
                _early.AddRange(records);
                _earlyTexts.AddRange(texts);
            }
        }

        Interlocked.Add(ref _written, records.Count);
        return touched;
    }

    public ValueTask<IWordRows?> TakeWordRowsAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IWordRows?>(_snapshot?.Data);

    /// <summary>Takes out pictures that are gone.</summary>
    public void Remove(IReadOnlyList<PictureId> ids)
    {
        lock (_gate)
        {
            if (ids.Count > 0 && _snapshot is { } snapshot)
            {
                var writer = new IndexWriter(snapshot.Data);
                writer.Remove(ids);
                _snapshot = snapshot.Next(writer);
            }
        }
    }

    /// <summary>Takes over what was built or read from disk, then what was applied meanwhile, and lets those who wait begin.</summary>
    public void Begin(IndexSnapshot snapshot)
    {
        lock (_gate)
        {
            _snapshot = Next(snapshot.With(_collections), _early, _earlyTexts).Snapshot;
            (_early, _earlyTexts) = ([], []);
        }

        readiness.SetReady();
    }

    // The words before the rows: who sees a row finds it by its words. Of one picture only the newest is written: a writer takes each once.
    private (IndexSnapshot Snapshot, IReadOnlyList<CollectionRecord> Touched) Next(IndexSnapshot snapshot, IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts)
    {
        if (records.Count + texts.Count == 0)
        {
            return (snapshot, []);
        }

        var wide = texts.GroupBy(text => text.Id).ToDictionary(same => same.Key, same => same.Last());
        var writer = new IndexWriter(snapshot.Data);
        writer.Write(records.Count == 1 ? records : records.GroupBy(record => record.Id).Select(same => same.MaxBy(record => record.Revision)!), (position, record) =>
        {
            if (!wide.Remove(record.Id, out var own) && !words.Current.Knows(position))
            {
                // Somebody else committed it and was cut off before showing it.
                wideTexts.Owe(record.Id);
            }

            words.Set(RowWords.Of(position, record, own));
        });
        foreach (var text in wide.Values)
        {
            if (snapshot.Data.TryFind(text.Id, out var position))
            {
                words.SetWide(position, new WideTexts(text.Prompt, text.Negative));
            }
        }

        words.Publish();
        return (snapshot.Next(writer), snapshot.Data.Collections.FindWithProjects(writer.TouchedCollections()));
    }

    private async ValueTask<IndexSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is null)
        {
            await readiness.WaitAsync(cancellationToken);
        }

        return _snapshot!;
    }

    private async ValueTask<IndexSnapshot.Matches> MatchAsync(IndexSnapshot snapshot, BoundQuery query, CancellationToken cancellationToken)
    {
        if (snapshot.TryGetMatches(query, out var known))
        {
            return known;
        }

        var found = new Dictionary<TextPredicate, Bits.RowSet>();
        foreach (var text in query.Texts)
        {
            found[text] = search.Find(snapshot.Data, text, cancellationToken);
        }

        var inputs = new EvaluationInputs(snapshot.Data, found);
        foreach (var asked in query.Searches)
        {
            inputs.Searches[asked] = await searches.AskAsync(asked, snapshot.Data, snapshot.Reach(query, asked, inputs), cancellationToken);
        }

        return snapshot.Match(query, inputs);
    }
}
