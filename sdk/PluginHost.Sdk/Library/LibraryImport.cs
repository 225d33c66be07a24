namespace PluginHost.Sdk.Library;

/// <summary>Starts an import.</summary>
/// <param name="Importer">Which <see cref="Import.IImporter"/> brings the files.</param>
/// <param name="Payload">What that importer is told, as JSON.</param>
/// <param name="Title">For people.</param>
public sealed record LibraryImport(CapabilityId Importer, string Payload, string Title)
{
    /// <summary>
    /// Sets, projects and people to put all its pictures into, those that the library knows already too. Refused where one is not there or locked;
    /// one that goes or is locked while the import runs is left out from then on.
    /// </summary>
    public IReadOnlyList<CollectionId> Collections { get; init => field = value ?? []; } = [];
}
