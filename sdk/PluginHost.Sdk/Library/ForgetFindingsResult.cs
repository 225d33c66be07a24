namespace PluginHost.Sdk.Library;

/// <summary>One step of taking back what an engine found.</summary>
/// <param name="Items">The pictures of this step, as they are now.</param>
/// <param name="IsDone">Whether nothing of the engine is left.</param>
public sealed record ForgetFindingsResult(IReadOnlyList<PictureRecord> Items, bool IsDone);
