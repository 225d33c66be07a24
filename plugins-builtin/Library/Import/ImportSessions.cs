using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Begins attempts at imports.</summary>
internal sealed class ImportSessions(ICapabilities capabilities, Understander understander, LibraryChanges changes, TimeProvider time)
{
    /// <param name="job">The import's job.</param>
    /// <param name="importer">Who brings the files.</param>
    /// <param name="origin">Who asked for it.</param>
    /// <param name="collections">Where all pictures are put.</param>
    /// <param name="begun">When that was; nothing where it is not known any more.</param>
    public ImportSession Begin(JobId job, CapabilityId importer, string? origin, IReadOnlyList<CollectionId> collections, DateTimeOffset? begun)
    {
        var engines = EngineSet.Read(capabilities);
        var clock = new ImportClock(time, begun ?? time.GetUtcNow());
        return new ImportSession(job, importer, engines, collections, new ImportOutlet(engines, understander, changes, time, origin), clock);
    }
}
