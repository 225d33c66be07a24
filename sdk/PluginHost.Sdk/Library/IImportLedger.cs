namespace PluginHost.Sdk.Library;

/// <summary>What became of each file of each import. <b>Implemented by plugins</b>, beside <see cref="ICatalog"/> in one database.</summary>
[Contract("library.imports", "PH6231", DescribedBy = typeof(CatalogAttribute))]
public interface IImportLedger
{
    /// <summary>Records outcomes; a file recorded already keeps its first outcome.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask RecordAsync(RecordImportsRequest request, CancellationToken cancellationToken);

    /// <summary>Counts and pages an import's files.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<ImportReport> ReadAsync(ReadImportRequest request, CancellationToken cancellationToken);
}
