namespace PluginHost.Sdk.Import;

/// <summary>Brings files to the one import pipeline. <b>Implemented by plugins.</b></summary>
/// <remarks>The same request must give the same keys in the same order, so that an import can be resumed.</remarks>
[Contract("import.importer", "PH4501", DescribedBy = typeof(ImporterAttribute), DeadlineSeconds = 0)]
public interface IImporter
{
    /// <summary>Yields the files one by one; the pipeline asks for the next when it has room.</summary>
    IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, CancellationToken cancellationToken);
}
