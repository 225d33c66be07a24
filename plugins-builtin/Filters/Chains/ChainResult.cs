using PluginHost.Plugins.Filters.Pictures;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>What a chain makes of one picture, as descriptions, or why it makes nothing.</summary>
/// <param name="Outputs">Empty when refused.</param>
/// <param name="Inputs">The pictures that the descriptions start from, by number; the first is the picture itself.</param>
/// <param name="Refusal">Why there is nothing.</param>
internal sealed record ChainResult(IReadOnlyList<ChainOutput> Outputs, IReadOnlyList<SourcePicture> Inputs, ChainRefusal? Refusal = null);
