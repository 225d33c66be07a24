using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

/// <summary>What all pictures of one import have in common.</summary>
/// <param name="Job">The import's job.</param>
/// <param name="Importer">Who brings the files.</param>
/// <param name="Engines">Who will look at the pictures, fixed at the start so that one decode serves all.</param>
/// <param name="Collections">Where all of them are put.</param>
/// <param name="Outlet">Where taken pictures go.</param>
/// <param name="Clock">What time it is for them.</param>
internal sealed record ImportSession(JobId Job, CapabilityId Importer, EngineSet Engines, IReadOnlyList<CollectionId> Collections, ImportOutlet Outlet, ImportClock Clock);
