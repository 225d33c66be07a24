using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Writes lines of the ledger in batches. A line lost in a crash is a file looked at once more.</summary>
internal sealed class ImportLedgerWriter(ICapabilities capabilities, TimeProvider time)
{
    private const int BatchSize = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private List<ImportedItem> _waiting = [];
    private long _lastBatch = time.GetTimestamp();

    public async ValueTask AddAsync(ImportedItem line, CancellationToken cancellationToken)
    {
        List<ImportedItem> batch;
        lock (_gate)
        {
            _waiting.Add(line);
            if (_waiting.Count < BatchSize && time.GetElapsedTime(_lastBatch) < LongestWait)
            {
                return;
            }

            batch = Take();
        }

        await WriteAsync(batch, cancellationToken);
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        List<ImportedItem> batch;
        lock (_gate)
        {
            batch = Take();
        }

        await WriteAsync(batch, cancellationToken);
    }

    private async ValueTask WriteAsync(List<ImportedItem> batch, CancellationToken cancellationToken)
    {
        if (batch.Count > 0)
        {
            await capabilities.CallEssentialAsync(async (IImportLedger ledger) =>
            {
                await ledger.RecordAsync(new RecordImportsRequest(batch), cancellationToken);
                return true;
            });
        }
    }

    private List<ImportedItem> Take()
    {
        var batch = _waiting;
        _waiting = [];
        _lastBatch = time.GetTimestamp();
        return batch;
    }
}
