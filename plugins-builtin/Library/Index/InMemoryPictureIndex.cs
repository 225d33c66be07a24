using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Rows in memory, read through immutable snapshots that writers swap.</summary>
internal sealed class InMemoryPictureIndex(ICapabilities capabilities, IndexReadiness readiness) : IPictureIndex
{
    private readonly Lock _gate = new();
    private readonly IndexWriter _writer = new();
    private List<PictureRecord>? _early = [];
    private volatile IndexSnapshot? _snapshot;

    public async ValueTask<IndexResult> QueryAsync(BoundQuery query, SortSpec sort, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        var matches = await MatchAsync(snapshot, query, cancellationToken);
        return new IndexResult(snapshot, snapshot.Sort(query, matches, sort));
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountFacetAsync(BoundQuery query, string by, int limit, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return RowCounter.CountFacet(snapshot, await MatchAsync(snapshot, query, cancellationToken), by, limit);
    }

    public async ValueTask<IReadOnlyList<NameCount>> CountBinsAsync(BoundQuery query, string by, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return RowCounter.CountBins(snapshot, await MatchAsync(snapshot, query, cancellationToken), by);
    }

    public async ValueTask<IReadOnlyList<NameCount>> ListTagsAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).TagCounts;

    public async ValueTask<PictureRow?> FindAsync(PictureId id, CancellationToken cancellationToken)
    {
        var snapshot = await CurrentAsync(cancellationToken);
        return snapshot.TryFind(id, out var position) ? snapshot.Rows[position] : null;
    }

    public void Apply(IReadOnlyList<PictureRecord> records)
    {
        lock (_gate)
        {
            if (_early is not null)
            {
                _early.AddRange(records);
            }
            else
            {
                _snapshot = _writer.Write(records);
            }
        }
    }

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

        lock (_gate)
        {
            _writer.Write(records);
            _snapshot = _writer.Write(_early ?? []);
            _early = null;
        }

        readiness.SetReady();
    }

    private async ValueTask<IndexSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is null)
        {
            await readiness.WaitAsync(cancellationToken);
        }

        return _snapshot!;
    }

    private async ValueTask<RowSet> MatchAsync(IndexSnapshot snapshot, BoundQuery query, CancellationToken cancellationToken)
    {
        if (snapshot.TryGetMatches(query, out var known))
        {
            return known;
        }

        var texts = new Dictionary<TextPredicate, RowSet>();
        foreach (var text in query.Texts)
        {
            texts[text] = await SearchAsync(snapshot, text, cancellationToken);
        }

        return snapshot.Match(query, new EvaluationInputs(snapshot.Tables.Tags, snapshot.Tables.Columns, texts));
    }

    private async ValueTask<RowSet> SearchAsync(IndexSnapshot snapshot, TextPredicate text, CancellationToken cancellationToken)
    {
        var found = await capabilities.CallAsync((ICatalog catalog) => catalog.SearchTextAsync(new TextSearchRequest(text.Terms), cancellationToken));
        var rows = new RowSet(snapshot.Count);
        foreach (var id in found.Ids)
        {
            if (snapshot.TryFind(id, out var position))
            {
                rows.Add(position);
            }
        }

        return rows;
    }
}
