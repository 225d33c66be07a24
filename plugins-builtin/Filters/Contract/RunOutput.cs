namespace PluginHost.Plugins.Filters.Contract;

/// <summary>What becomes of the pictures a run makes.</summary>
/// <param name="Stack">Stacked on their source.</param>
/// <param name="Tags">The tags of their source come along.</param>
/// <param name="Format">The file format; nothing for that of the source.</param>
/// <param name="Quality">1 to 100 for lossy formats.</param>
/// <param name="Collections">They lie in the sets, projects and people of their source.</param>
/// <param name="Set">A set, or another collection, that all are put into, with the stacks they are on; nothing for none.</param>
internal sealed record RunOutput(bool Stack = true, bool Tags = true, string? Format = null, int? Quality = null, bool Collections = true, long? Set = null);
