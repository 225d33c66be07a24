using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Writes lines of the ledger.</summary>
internal static class ImportLine
{
    public static ImportedItem Imported(ImportSession import, ImportItem item, PictureRecord picture, long bytes) =>
        Line(import, item, ImportOutcome.Imported) with { Picture = picture.Id, Bytes = bytes };

    public static ImportedItem Known(ImportSession import, ImportItem item, PictureRecord picture, long bytes) =>
        Line(import, item, picture.TrashedAt is null ? ImportOutcome.Duplicate : ImportOutcome.InTrash) with { Picture = picture.Id, Bytes = bytes };

    public static ImportedItem Failed(ImportSession import, ImportItem item, Refusal refusal, long bytes = 0) =>
        Line(import, item, ImportOutcome.Failed) with { Refusal = refusal, Bytes = bytes };

    public static ImportedItem Cancelled(ImportSession import, ImportItem item) => Line(import, item, ImportOutcome.Cancelled);

    private static ImportedItem Line(ImportSession import, ImportItem item, ImportOutcome outcome) => new(new ImportItemKey(import.Job, item.Key), item.Name, outcome);
}
