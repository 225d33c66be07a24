using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>What came of letting engines look at a batch.</summary>
/// <param name="Changed">The pictures as they are now.</param>
/// <param name="IsComplete">No engine failed.</param>
internal sealed record UnderstandingResult(IReadOnlyList<PictureRecord> Changed, bool IsComplete);
