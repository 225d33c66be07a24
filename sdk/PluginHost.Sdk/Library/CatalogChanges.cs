namespace PluginHost.Sdk.Library;

/// <summary>What changed in a catalogue.</summary>
/// <param name="Now">Up to where; <see langword="null"/> where the catalogue keeps no history.</param>
/// <param name="Changed">Pictures that were added, changed or removed, each once, in order of id. <see langword="null"/> where that is not known any more: read everything.</param>
public sealed record CatalogChanges(CatalogPosition? Now, IReadOnlyList<PictureId>? Changed);
