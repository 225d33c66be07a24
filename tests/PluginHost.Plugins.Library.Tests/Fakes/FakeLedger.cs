using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeLedger : IImportLedger
{
    private readonly Lock _gate = new();
    private readonly List<ImportedItem> _items = [];

    public IReadOnlyList<ImportedItem> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    public void Add(ImportedItem item)
    {
        lock (_gate)
        {
            if (_items.All(known => known.Item != item.Item))
            {
                _items.Add(item);
            }
        }
    }

    public ValueTask RecordAsync(RecordImportsRequest request, CancellationToken cancellationToken)
    {
        foreach (var item in request.Items)
        {
            Add(item);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ImportReport> ReadAsync(ReadImportRequest request, CancellationToken cancellationToken)
    {
        var all = Items.Where(item => item.Item.Import == request.Import).ToArray();
        int Count(ImportOutcome outcome) => all.Count(item => item.Outcome == outcome);
        return ValueTask.FromResult(new ImportReport(
            Count(ImportOutcome.Imported), Count(ImportOutcome.Duplicate), Count(ImportOutcome.InTrash), Count(ImportOutcome.Failed), Count(ImportOutcome.Cancelled),
            all.Sum(item => item.Bytes),
            [.. all.Where(item => request.Outcomes.Count == 0 || request.Outcomes.Contains(item.Outcome)).Skip(request.Offset).Take(request.Limit)]));
    }
}
