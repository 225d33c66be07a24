using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

/// <summary>What <see cref="ImportJob"/> is told.</summary>
/// <param name="Importer">Who brings the files.</param>
/// <param name="Payload">What that importer is told.</param>
/// <param name="Origin">The client that asked, so that it can tell its own changes from those of others.</param>
/// <param name="Collections">Where all pictures are put; nothing for nowhere.</param>
internal sealed record ImportPayload(string Importer, string Payload, string? Origin, IReadOnlyList<CollectionId>? Collections = null);
