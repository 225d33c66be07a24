using System.Text.Json;
using PluginHost.Plugins.Library.Collections;
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

        if (await CheckAsync(import.Collections, cancellationToken) is { } refusal)
        {
            return new LibraryImportResult(null, refusal);
        }

        var collections = import.Collections.Count == 0 ? null : import.Collections.Distinct().ToArray();
        var payload = JsonSerializer.Serialize(new ImportPayload(import.Importer.Value, import.Payload, origin, collections), ImportJson.Default.ImportPayload);
        var job = await jobs.EnqueueAsync(new NewJob(ImportJob.Kind, import.Title, payload) { MaxAttempts = MaxAttempts }, cancellationToken);
        return new LibraryImportResult(job.Id);
    }

    /// <summary>What can be told now is, instead of an import that ends elsewhere than it should.</summary>
    private async ValueTask<Refusal?> CheckAsync(IReadOnlyList<CollectionId> wanted, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return null;
        }

        var known = await capabilities.CallAsync((ICollections catalogue) => catalogue.ListAsync(new ListCollectionsRequest(), cancellationToken));
        var byId = known.Items.ToDictionary(collection => collection.Id);
        return wanted.Select(id => !byId.TryGetValue(id, out var collection) ? CollectionRefusals.NoSuchTarget(id) : collection.Locked ? CollectionRefusals.LockedTarget(collection.Name.Value) : null)
            .FirstOrDefault(refusal => refusal is not null);
    }
}
