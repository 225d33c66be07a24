namespace PluginHost.Plugins.Library.Import;

/// <summary>What <see cref="ImportJob"/> is told.</summary>
/// <param name="Importer">Who brings the files.</param>
/// <param name="Payload">What that importer is told.</param>
/// <param name="Origin">The client that asked, so that it can tell its own changes from those of others.</param>
internal sealed record ImportPayload(string Importer, string Payload, string? Origin);
