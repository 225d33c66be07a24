namespace PluginHost.Sdk.Library;

/// <summary>A moment in the history of a catalogue. Whoever keeps a copy of pictures keeps this with it, and later asks what changed since.</summary>
/// <param name="History">Names the history; another catalogue has another.</param>
/// <param name="Change">Grows with each change.</param>
/// <param name="Stamp">Made by chance at that change: a catalogue that was brought back from a backup and went another way has another one there.</param>
public sealed record CatalogPosition(string History, long Change, long Stamp);
