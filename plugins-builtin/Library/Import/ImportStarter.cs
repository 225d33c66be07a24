using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Turns a wish to import into a durable job.</summary>
internal sealed class ImportStarter(ICapabilities capabilities, IJobQueue jobs)
{
    /// <summary>At one and the same file: an import that gets further starts counting anew.</summary>
    private const int MaxAttempts = 10;

    public async ValueTask<LibraryImportResult> StartAsync(LibraryImport import, string? origin, CancellationToken cancellationToken)
    {
        if (capabilities.List<IImporter>().All(importer => importer.Id != import.Importer))
        {
            return new LibraryImportResult(null, ImportRefusals.UnknownImporter(import.Importer.Value));
        }

        var payload = JsonSerializer.Serialize(new ImportPayload(import.Importer.Value, import.Payload, origin), ImportJson.Default.ImportPayload);
        var job = await jobs.EnqueueAsync(new NewJob(ImportJob.Kind, import.Title, payload) { MaxAttempts = MaxAttempts }, cancellationToken);
        return new LibraryImportResult(job.Id);
    }
}
