using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Rows in memory, read through immutable snapshots that writers swap.</summary>
internal sealed class InMemoryPictureIndex(ICapabilities capabilities, IndexReadiness readiness, IWordIndex words, WordLoader wordLoader, WideTextReader wideTexts) : IPictureIndex
{
    private readonly Lock _gate = new();
    private readonly IndexWriter _writer = new();
    private List<PictureRecord>? _early = [];
    private readonly List<PictureTexts> _earlyTexts = [];
    private volatile IndexSnapshot? _snapshot;

    public async ValueTask<IndexResult> QueryAsync(BoundQuery query, SortSpec sort, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        var matches = Match(snapshot, query, cancellationToken);
        return new IndexResult(snapshot, snapshot.Sort(query, matches, sort));
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountFacetAsync(BoundQuery query, string by, int limit, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return RowCounter.CountFacet(snapshot, Match(snapshot, query, cancellationToken), by, limit);
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountBinsAsync(BoundQuery query, string by, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return RowCounter.CountBins(snapshot, Match(snapshot, query, cancellationToken), by);
    }

    public async ValueTask<IReadOnlyList<NameCount>> ListTagsAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).TagCounts;

    public async ValueTask<PictureRow?> FindAsync(PictureId id, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return snapshot.TryFind(id, out var position) ? snapshot.Rows[position] : null;
    }

    public void Apply(IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts)
    {
        if (records.Count + texts.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            if (_early is not null)
            {
                _early.AddRange(records);
                _earlyTexts.AddRange(texts);
            }
            else
            {
                _snapshot = Write(records, texts);
            }
        }
    }

    public ValueTask<IWordRows?> TakeWordRowsAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IWordRows?>(_snapshot);

    /// <summary>Reads the whole catalogue. What is applied meanwhile is taken over afterwards.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        const int batch = 2_000;
        using var lease = capabilities.Rent<ICatalog>();
        var records = new List<PictureRecord>(batch);
        await foreach (var record in lease.Capability.ScanAsync(new ScanRequest(default), cancellationToken))
        {
            records.Add(record);
            if (records.Count == batch)
            {
                lock (_gate)
                {
                    _writer.Write(records);
                }

                records.Clear();
            }
        }

        IndexSnapshot rows;
        lock (_gate)
        {
            rows = _writer.Write(records);
        }

        await wordLoader.LoadAsync(rows, cancellationToken);
        lock (_gate)
        {
            _snapshot = Write(_early ?? [], _earlyTexts);
            _early = null;
            _earlyTexts.Clear();
        }

        readiness.SetReady();
    }

    // The words before the rows: who sees a row finds it by its words.
    private IndexSnapshot Write(IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts)
    {
        var wide = new Dictionary<PictureId, PictureTexts>();
        foreach (var text in texts)
        {
            wide[text.Id] = text;
        }

        var next = _writer.Write(records, (position, record) =>
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
            if (next.TryFind(text.Id, out var position))
            {
                words.SetWide(position, new WideTexts(text.Prompt, text.Negative));
            }
        }

        words.Publish();
        return next;
    }

    private async ValueTask<IndexSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is null)
        {
            await readiness.WaitAsync(cancellationToken);
        }

        return _snapshot!;
    }

    private RowSet Match(IndexSnapshot snapshot, BoundQuery query, CancellationToken cancellationToken)
    {
        if (snapshot.TryGetMatches(query, out var known))
        {
            return known;
        }

        var texts = new Dictionary<TextPredicate, RowSet>();
        foreach (var text in query.Texts)
        {
            texts[text] = Search(snapshot, text, cancellationToken);
        }

        return snapshot.Match(query, new EvaluationInputs(snapshot.Tables.Tags, snapshot.Tables.Columns, texts));
    }

    private RowSet Search(IndexSnapshot snapshot, TextPredicate text, CancellationToken cancellationToken)
    {
        var rows = new RowSet(snapshot.Count);
        words.Current.Match(text.Terms, snapshot, snapshot.Count, rows.Bits, cancellationToken);
        return rows;
    }
}
