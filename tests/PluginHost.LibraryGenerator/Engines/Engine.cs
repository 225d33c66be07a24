namespace PluginHost.LibraryGenerator.Engines;

/// <summary>An engine of the built host that would look at every picture it has not seen.</summary>
/// <param name="Id">The capability.</param>
/// <param name="Version">Version of its results.</param>
/// <param name="Columns">What a scorer fills; empty for a tagger.</param>
/// <param name="Overall">The column that is the picture's score, if this engine decides it.</param>
internal sealed record Engine(string Id, int Version, IReadOnlyList<string> Columns, string? Overall)
{
    public bool IsTagger => Columns.Count == 0;
}
