namespace PluginHost.Plugins.Filters.Contract;

/// <summary>What becomes of the pictures a run makes.</summary>
/// <param name="Stack">Stacked on their source.</param>
/// <param name="Tags">The tags of their source come along.</param>
/// <param name="Format">The file format; nothing for that of the source.</param>
/// <param name="Quality">1 to 100 for lossy formats.</param>
internal sealed record RunOutput(bool Stack = true, bool Tags = true, string? Format = null, int? Quality = null);
