using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Writes lines of the ledger in batches. A line lost in a crash is a file looked at once more.</summary>
internal sealed class ImportLedgerWriter(ICapabilities capabilities, TimeProvider time)
{
    private const int BatchSize = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly BatchCollector<ImportedItem> _lines = new(time, BatchSize, LongestWait);

    public ValueTask AddAsync(ImportedItem line, CancellationToken cancellationToken) => WriteAsync(_lines.Add(line), cancellationToken);

    public ValueTask FlushAsync(CancellationToken cancellationToken) => WriteAsync(_lines.Take(), cancellationToken);

    private async ValueTask WriteAsync(IReadOnlyList<ImportedItem> batch, CancellationToken cancellationToken)
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
}
