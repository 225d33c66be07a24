namespace PluginHost.Sdk.Library;

/// <summary>Starts an import.</summary>
/// <param name="Importer">Which <see cref="Import.IImporter"/> brings the files.</param>
/// <param name="Payload">What that importer is told, as JSON.</param>
/// <param name="Title">For people.</param>
public sealed record LibraryImport(CapabilityId Importer, string Payload, string Title);
