using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Reads what became of an import's files.</summary>
internal sealed class ImportLedgerReader(ICapabilities capabilities)
{
    private const int PageSize = 10_000;

    public async ValueTask<ImportReport> ReadAsync(JobId import, IReadOnlyList<ImportOutcome> outcomes, int offset, int limit, CancellationToken cancellationToken) =>
        await capabilities.CallEssentialAsync((IImportLedger ledger) => ledger.ReadAsync(new ReadImportRequest(import, outcomes, offset, limit), cancellationToken));

    /// <summary>All files with one of the outcomes.</summary>
    public async ValueTask<IReadOnlyList<ImportedItem>> ReadAllAsync(JobId import, IReadOnlyList<ImportOutcome> outcomes, CancellationToken cancellationToken)
    {
        var all = new List<ImportedItem>();
        while (true)
        {
            var page = await ReadAsync(import, outcomes, all.Count, PageSize, cancellationToken);
            all.AddRange(page.Items);
            if (page.Items.Count < PageSize)
            {
                return all;
            }
        }
    }
}
