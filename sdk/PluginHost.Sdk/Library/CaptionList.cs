namespace PluginHost.Sdk.Library;

/// <summary>What captioners said of a picture.</summary>
/// <param name="Items">By id of the captioner; empty for an unknown picture.</param>
public sealed record CaptionList(IReadOnlyList<EngineCaption> Items);
