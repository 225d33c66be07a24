using PluginHost.Plugins.Library.Changes;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Begins attempts at imports.</summary>
internal sealed class ImportSessions(ICapabilities capabilities, Understander understander, LibraryChanges changes, TimeProvider time)
{
    public ImportSession Begin(JobId job, CapabilityId importer, string? origin)
    {
        var engines = EngineSet.Read(capabilities);
        return new ImportSession(job, importer, engines, new ImportOutlet(engines, understander, changes, time, origin));
    }
}
